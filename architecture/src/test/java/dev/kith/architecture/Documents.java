package dev.kith.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Markdown whose code is cut from files that are built and run. */
final class Documents {
    private static final Pattern MARKER =
            Pattern.compile("<!-- snippet: (?<path>[^#\\s]+)#(?<tag>[\\w-]+) -->");
    private static final Pattern LINK = Pattern.compile("]\\((?!https?:|mailto:|#)([^)#\\s]+)");

    private Documents() {}

    /**
     * A fenced block: the last line of text before it, the language named on its fence, its lines.
     */
    private record Block(String before, String language, String text, int line) {}

    /**
     * What is wrong with the snippets of a document.
     *
     * @param files the text of a file by its path from the root, if there is one
     */
    static List<String> problemsOfSnippets(
            String markdown, Function<String, Optional<String>> files) {
        List<String> problems = new ArrayList<>();
        for (Block block : blocks(markdown)) {
            Matcher marker = MARKER.matcher(block.before());
            if (marker.matches()) {
                problemOf(block, marker.group("path"), marker.group("tag"), files)
                        .ifPresent(problems::add);
            } else if (block.language().equals("java")) {
                problems.add("line " + block.line() + ": a java block without a snippet marker");
            }
        }
        return problems;
    }

    /** The relative links of a document that lead nowhere. */
    static List<String> brokenLinks(String markdown, Function<String, Boolean> exists) {
        return LINK.matcher(markdown)
                .results()
                .map(match -> match.group(1))
                .filter(target -> !exists.apply(target))
                .toList();
    }

    private static Optional<String> problemOf(
            Block block, String path, String tag, Function<String, Optional<String>> files) {
        String place = "line " + block.line() + ": ";
        Optional<String> file = files.apply(path);
        if (file.isEmpty()) {
            return Optional.of(place + "there is no file " + path);
        }
        Optional<String> region = region(file.get(), tag);
        if (region.isEmpty()) {
            return Optional.of(place + path + " has no region " + tag);
        }
        return region.get().equals(block.text())
                ? Optional.empty()
                : Optional.of(place + "differs from " + path + "#" + tag);
    }

    private static Optional<String> region(String file, String tag) {
        List<String> lines = file.lines().toList();
        int start = find(lines, "tag::" + tag + "[]", 0);
        int end = find(lines, "end::" + tag + "[]", start + 1);
        if (start < 0 || end < 0) {
            return Optional.empty();
        }
        List<String> region =
                lines.subList(start + 1, end).stream()
                        .filter(line -> !line.matches(".*\\b(tag|end)::[\\w-]+\\[].*"))
                        .toList();
        // a blank last line would count as one without indentation
        return Optional.of(String.join("\n", region).stripTrailing().stripIndent().strip());
    }

    private static int find(List<String> lines, String mark, int from) {
        for (int i = from; i < lines.size(); i++) {
            if (lines.get(i).contains(mark)) {
                return i;
            }
        }
        return -1;
    }

    private static List<Block> blocks(String markdown) {
        List<Block> blocks = new ArrayList<>();
        List<String> lines = markdown.lines().toList();
        String before = "";
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith("```")) {
                int start = i + 1;
                int end = find(lines, "```", start);
                int stop = end < 0 ? lines.size() : end;
                String text = String.join("\n", lines.subList(start, stop)).strip();
                blocks.add(new Block(before, line.substring(3).strip(), text, start));
                i = stop;
                before = "";
            } else if (!line.isBlank()) {
                before = line.strip();
            }
        }
        return blocks;
    }
}
