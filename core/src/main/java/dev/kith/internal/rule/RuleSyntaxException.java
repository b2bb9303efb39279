package dev.kith.internal.rule;

import java.util.Map;

/** What keeps a text from being read as a rule, and where. Never leaves this package. */
final class RuleSyntaxException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int offset;
    private final String code;
    private final transient Map<String, Object> args;

    RuleSyntaxException(int offset, String code, String message) {
        this(offset, code, message, Map.of());
    }

    RuleSyntaxException(int offset, String code, String message, Map<String, Object> args) {
        super(message);
        this.offset = offset;
        this.code = code;
        this.args = args;
    }

    int offset() {
        return offset;
    }

    String code() {
        return code;
    }

    Map<String, Object> args() {
        return args;
    }

    String rule() {
        return String.valueOf(getMessage());
    }
}
