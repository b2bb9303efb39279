package dev.kith.examples.addressbook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;

/** Shows how far reading has come: on a terminal, if there is much to read. */
final class Progress implements AutoCloseable {
    private static final long WORTH_A_BAR = 8L << 20;
    private static final long MEBIBYTE = 1L << 20;

    private final @Nullable ProgressBar bar;
    private long done;

    private Progress(@Nullable ProgressBar bar) {
        this.bar = bar;
    }

    /** Begins to show the reading of files. */
    static Progress over(List<Path> files) {
        long size = files.stream().mapToLong(Progress::size).sum();
        return size < WORTH_A_BAR || !Terminal.isWatched() ? new Progress(null) : showing(size);
    }

    private static Progress showing(long size) {
        return new Progress(
                new ProgressBarBuilder()
                        .setTaskName("Reading")
                        .setInitialMax(size)
                        .setUnit(" MiB", MEBIBYTE)
                        .setUpdateIntervalMillis(200)
                        .build());
    }

    /** Says how many bytes of the current file are read. */
    void at(long bytesOfFile) {
        if (bar != null) {
            bar.stepTo(done + bytesOfFile);
        }
    }

    /** Says that a file is read to its end. */
    void finished(Path file) {
        done += size(file);
        at(0);
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }

    private static long size(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.size(file) : 0;
        } catch (IOException unknown) {
            return 0;
        }
    }
}
