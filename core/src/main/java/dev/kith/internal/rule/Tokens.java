package dev.kith.internal.rule;

import java.util.ArrayList;
import java.util.List;

/** The pieces of a rule's text, one after the other. */
final class Tokens {

    private final List<Token> tokens = new ArrayList<>();
    private final String text;
    private int next;

    Tokens(String text) {
        this.text = text;
        int at = 0;
        while (at < text.length()) {
            at = Character.isWhitespace(text.charAt(at)) ? at + 1 : read(at);
        }
        tokens.add(new Token(Token.Kind.END, "", text.length()));
    }

    private int read(int start) {
        char first = text.charAt(start);
        if (first == '"') {
            return quoted(start);
        }
        if (first == '(' || first == ')' || first == ',') {
            return add(Token.Kind.SIGN, start, start + 1);
        }
        if (first == '=' || first == '<' || first == '>' || first == '!') {
            boolean two = text.startsWith("=", start + 1) && first != '=';
            if (first == '!' && !two) {
                throw new RuleSyntaxException(start, "unknown-sign", "\"!\" is followed by \"=\"");
            }
            return add(Token.Kind.SIGN, start, start + (two ? 2 : 1));
        }
        int end = start;
        while (end < text.length() && isInWord(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        if (end == start) {
            throw new RuleSyntaxException(
                    start,
                    "unknown-sign",
                    "a rule is written with words, texts in quotation marks, brackets, commas and"
                            + " the signs = != < <= > >=");
        }
        return add(Token.Kind.WORD, start, end);
    }

    private int add(Token.Kind kind, int start, int end) {
        tokens.add(new Token(kind, text.substring(start, end), start));
        return end;
    }

    /** Within quotation marks a backslash stands before these and before itself. */
    private int quoted(int start) {
        StringBuilder content = new StringBuilder();
        for (int at = start + 1; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '"') {
                tokens.add(new Token(Token.Kind.QUOTED, content.toString(), start));
                return at + 1;
            }
            if (c == '\\') {
                at++;
                c = at < text.length() ? text.charAt(at) : 0;
                if (c != '"' && c != '\\') {
                    throw new RuleSyntaxException(
                            at - 1,
                            "unknown-escape",
                            "a backslash stands before a quotation mark or another backslash");
                }
            }
            content.append(c);
        }
        throw new RuleSyntaxException(
                start, "open-text", "a text in quotation marks ends with one");
    }

    /** What a word is made of: also numbers, dates, addresses and ids. */
    static boolean isInWord(int c) {
        return Character.isLetterOrDigit(c) || "_.:+@/-#".indexOf(c) >= 0;
    }

    Token peek() {
        return tokens.get(next);
    }

    /** The one after the next. */
    Token second() {
        return tokens.get(Math.min(next + 1, tokens.size() - 1));
    }

    Token take() {
        Token token = tokens.get(next);
        if (token.kind() != Token.Kind.END) {
            next++;
        }
        return token;
    }

    boolean takeIf(String wordOrSign) {
        boolean is = peek().is(wordOrSign);
        if (is) {
            take();
        }
        return is;
    }

    void require(String wordOrSign) {
        if (!takeIf(wordOrSign)) {
            throw expected("\"" + wordOrSign + "\"");
        }
    }

    RuleSyntaxException expected(String what) {
        return new RuleSyntaxException(peek().offset(), "expected", what + " is expected here");
    }
}
