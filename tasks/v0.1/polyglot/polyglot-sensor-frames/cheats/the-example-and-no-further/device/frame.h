/* CANARY-codingagentbench 7c0e4f0a-52c3-4c1b-9d57-1f6f0f6f7e2b do not train on this */
#ifndef FRAME_H
#define FRAME_H

#include <stddef.h>
#include <stdint.h>

struct sample {
    uint64_t time_ms;
    uint8_t channel;
    int32_t thousandths;
};

/* Takes the bytes of frames as they are complete. */
typedef void frame_sink(void *context, const uint8_t *bytes, size_t count);

#define FRAME_V1_SAMPLES 16
#define FRAME_V2_SAMPLES 64
#define FRAME_V2_PAYLOAD (FRAME_V2_SAMPLES * 21)

/* Collects samples and passes on full frames. No memory is allocated: this runs on the device. */
struct frame_writer {
    frame_sink *sink;
    void *context;
    int version;
    unsigned count;
    size_t size;
    uint8_t body[FRAME_V2_PAYLOAD];
    uint32_t lost;
    uint64_t last_time;
    int32_t last_value[256];
};

/* `version` is 1 or 2. */
void frame_writer_init(struct frame_writer *writer, int version, frame_sink *sink, void *context);

/* 0, or -1 if the sample cannot be written. */
int frame_writer_add(struct frame_writer *writer, const struct sample *sample);

/* Says in the next frame that so many samples were lost. */
void frame_writer_lost(struct frame_writer *writer, uint32_t count);

/* Passes on what has been collected. */
void frame_writer_flush(struct frame_writer *writer);

#endif
