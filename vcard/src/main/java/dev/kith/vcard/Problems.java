package dev.kith.vcard;

import dev.kith.vcard.CardProblem.Code;
import java.util.ArrayList;
import java.util.List;

/** The problems of one card or one file, as many as the limit lets be listed. */
final class Problems {
    private final String source;
    private final int limit;
    private List<CardProblem> listed = List.of();
    private long unlisted;

    Problems(String source, int limit) {
        this.source = source;
        this.limit = limit;
    }

    String source() {
        return source;
    }

    boolean isEmpty() {
        return listed.isEmpty();
    }

    void add(Code code, long line, String property, String message) {
        if (listed.isEmpty()) {
            listed = new ArrayList<>(4);
        }
        if (listed.size() < limit) {
            listed.add(new CardProblem(source, line, property, code, message));
        } else {
            unlisted++;
        }
    }

    List<CardProblem> list() {
        if (unlisted == 0) {
            return List.copyOf(listed);
        }
        List<CardProblem> all = new ArrayList<>(listed);
        CardProblem last = listed.get(listed.size() - 1);
        String message = unlisted + " more problems are not listed";
        all.add(new CardProblem(source, last.line(), "", Code.MORE_PROBLEMS, message));
        return List.copyOf(all);
    }
}
