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

/* Collects samples and passes on full frames. No memory is allocated: this runs on the device. */
struct frame_writer {
    frame_sink *sink;
    void *context;
    unsigned count;
    struct sample samples[FRAME_V1_SAMPLES];
};

void frame_writer_init(struct frame_writer *writer, frame_sink *sink, void *context);

/* 0, or -1 if the sample cannot be written. */
int frame_writer_add(struct frame_writer *writer, const struct sample *sample);

/* Passes on what has been collected. */
void frame_writer_flush(struct frame_writer *writer);

#endif
