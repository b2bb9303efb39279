package dev.kith.examples.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A JVM of its own with a heap of its own; what it measured comes back as named figures. */
final class ChildJvm {
    private ChildJvm() {}

    /**
     * Runs a part of a benchmark.
     *
     * @param heap the value of {@code -Xmx}
     * @param part which one
     * @param arguments what it is told
     * @return the figures that it printed, by name
     * @throws IllegalStateException if it did not end well
     */
    static Measured run(String heap, String part, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx" + heap);
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(Benchmarks.class.getName(), "child", part));
        command.addAll(arguments);
        try {
            Process process =
                    new ProcessBuilder(command)
                            .redirectError(ProcessBuilder.Redirect.INHERIT)
                            .start();
            Measured figures = figures(process);
            int status = process.waitFor();
            if (status != 0) {
                throw new IllegalStateException(
                        part + " with -Xmx" + heap + " ended with " + status);
            }
            return figures;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interruption);
        }
    }

    private static Measured figures(Process process) throws IOException {
        Map<String, Double> figures = new HashMap<>();
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int equals = line.indexOf('=');
                if (equals > 0) {
                    figures.put(
                            line.substring(0, equals), Double.valueOf(line.substring(equals + 1)));
                }
            }
        }
        return new Measured(figures);
    }
}
