/* CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this */
#include "frame.h"

#include <string.h>

#include "crc.h"

#define MAGIC 0xA5
#define FLAG_LOST 1
#define MAX_VARINT 10
#define HEADER_SIZE 5 /* magic, version, flags and two bytes of length */

static size_t put_u32(uint8_t *at, uint32_t number)
{
    for (int i = 0; i < 4; i++)
        at[i] = (uint8_t)(number >> 8 * i);
    return 4;
}

static size_t put_varint(uint8_t *at, uint64_t number)
{
    size_t size = 0;
    for (; number >= 0x80; number >>= 7)
        at[size++] = (uint8_t)(number | 0x80);
    at[size++] = (uint8_t)number;
    return size;
}

static size_t put_signed(uint8_t *at, int64_t number)
{
    return put_varint(at, number >= 0 ? (uint64_t)number * 2 : (uint64_t)-number * 2 - 1);
}

static void pass_on(struct frame_writer *writer, uint8_t *frame, size_t size)
{
    uint16_t crc = crc16(frame + 1, size - 1);
    frame[size++] = (uint8_t)crc;
    frame[size++] = (uint8_t)(crc >> 8);
    writer->sink(writer->context, frame, size);
}

static void start(struct frame_writer *writer)
{
    writer->count = 0;
    writer->size = 0;
    writer->lost = 0;
    memset(writer->last_value, 0, sizeof writer->last_value);
}

void frame_writer_init(struct frame_writer *writer, int version, frame_sink *sink, void *context)
{
    writer->sink = sink;
    writer->context = context;
    writer->version = version;
    start(writer);
}

static int add_v1(struct frame_writer *writer, const struct sample *sample)
{
    if (sample->time_ms / 1000 > UINT32_MAX)
        return -1;
    writer->size += put_u32(writer->body + writer->size, (uint32_t)(sample->time_ms / 1000));
    writer->body[writer->size++] = sample->channel;
    writer->size += put_u32(writer->body + writer->size, (uint32_t)sample->thousandths);
    if (++writer->count == FRAME_V1_SAMPLES)
        frame_writer_flush(writer);
    return 0;
}

/* The bytes of a sample as the next one of the frame. */
static size_t encode(const struct frame_writer *writer, const struct sample *sample, uint8_t *bytes)
{
    size_t size = put_varint(bytes, writer->count == 0 ? sample->time_ms : sample->time_ms - writer->last_time);
    bytes[size++] = sample->channel;
    return size + put_signed(bytes + size, (int64_t)sample->thousandths - writer->last_value[sample->channel]);
}

/* What comes before the samples: the number of lost ones and the number of samples. */
static size_t put_counts(const struct frame_writer *writer, uint8_t *at)
{
    size_t size = writer->lost > 0 ? put_varint(at, writer->lost) : 0;
    at[size++] = (uint8_t)writer->count;
    return size;
}

int frame_writer_add(struct frame_writer *writer, const struct sample *sample)
{
    uint8_t bytes[2 * MAX_VARINT + 1], counts[MAX_VARINT + 1];
    size_t size;
    if (writer->version == 1)
        return add_v1(writer, sample);
    if (writer->count > 0 && sample->time_ms < writer->last_time)
        frame_writer_flush(writer);
    size = encode(writer, sample, bytes);
    if (put_counts(writer, counts) + writer->size + size > FRAME_V2_PAYLOAD) {
        frame_writer_flush(writer);
        size = encode(writer, sample, bytes);
    }
    memcpy(writer->body + writer->size, bytes, size);
    writer->size += size;
    writer->last_time = sample->time_ms;
    writer->last_value[sample->channel] = sample->thousandths;
    if (++writer->count == FRAME_V2_SAMPLES)
        frame_writer_flush(writer);
    return 0;
}

void frame_writer_lost(struct frame_writer *writer, uint32_t count)
{
    if (writer->version == 1)
        return;
    if (writer->count > 0)
        frame_writer_flush(writer);
    writer->lost = writer->lost > UINT32_MAX - count ? UINT32_MAX : writer->lost + count;
}

void frame_writer_flush(struct frame_writer *writer)
{
    uint8_t frame[HEADER_SIZE + FRAME_V2_PAYLOAD + 2] = { MAGIC, (uint8_t)writer->version };
    size_t size = 2;
    if (writer->count == 0 && writer->lost == 0)
        return;
    if (writer->version == 1) {
        frame[size++] = (uint8_t)writer->count;
    } else {
        uint8_t counts[MAX_VARINT + 1];
        size_t counts_size = put_counts(writer, counts);
        frame[size++] = writer->lost > 0 ? FLAG_LOST : 0;
        size += put_varint(frame + size, counts_size + writer->size);
        memcpy(frame + size, counts, counts_size);
        size += counts_size;
    }
    memcpy(frame + size, writer->body, writer->size);
    size += writer->size;
    pass_on(writer, frame, size);
    start(writer);
}
