#include "frame.h"

#include "crc.h"

#define MAGIC 0xA5
#define V1_SAMPLE_SIZE 9

static size_t put_u32(uint8_t *at, uint32_t number)
{
    for (int i = 0; i < 4; i++)
        at[i] = (uint8_t)(number >> 8 * i);
    return 4;
}

static void pass_on(struct frame_writer *writer, uint8_t *frame, size_t size)
{
    uint16_t crc = crc16(frame + 1, size - 1);
    frame[size++] = (uint8_t)crc;
    frame[size++] = (uint8_t)(crc >> 8);
    writer->sink(writer->context, frame, size);
}

void frame_writer_init(struct frame_writer *writer, frame_sink *sink, void *context)
{
    writer->sink = sink;
    writer->context = context;
    writer->count = 0;
}

int frame_writer_add(struct frame_writer *writer, const struct sample *sample)
{
    if (sample->time_ms / 1000 > UINT32_MAX)
        return -1;
    writer->samples[writer->count++] = *sample;
    if (writer->count == FRAME_V1_SAMPLES)
        frame_writer_flush(writer);
    return 0;
}

void frame_writer_flush(struct frame_writer *writer)
{
    uint8_t frame[3 + FRAME_V1_SAMPLES * V1_SAMPLE_SIZE + 2] = { MAGIC, 1, (uint8_t)writer->count };
    size_t size = 3;
    if (writer->count == 0)
        return;
    for (unsigned i = 0; i < writer->count; i++) {
        const struct sample *sample = &writer->samples[i];
        size += put_u32(frame + size, (uint32_t)(sample->time_ms / 1000));
        frame[size++] = sample->channel;
        size += put_u32(frame + size, (uint32_t)sample->thousandths);
    }
    writer->count = 0;
    pass_on(writer, frame, size);
}
