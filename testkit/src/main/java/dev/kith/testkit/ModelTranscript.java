package dev.kith.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

/** All answers that a run got, beside which those of another run are held one by one. */
final class ModelTranscript implements ModelListener {

    private final List<Line> lines = new ArrayList<>();

    private record Line(String question, Object answer) {}

    @Override
    public void heard(String question, Object answer) {
        lines.add(new Line(question, answer));
    }

    /** Another run of the same commands, which fails at the first answer that is not the same. */
    Reading reading(String where) {
        return new Reading(where);
    }

    /** The other run, as far as it has come. */
    final class Reading implements ModelListener {

        private final ModelAnswers answers = new ModelAnswers();
        private final String where;
        private int next;

        private Reading(String where) {
            this.where = where;
        }

        @Override
        public void heard(String question, Object answer) {
            String here = where + ", answer " + next + " of the reference, " + question;
            assertTrue(next < lines.size(), () -> here + ": one more than there are");
            Line line = lines.get(next);
            next++;
            assertEquals(line.question(), question, here);
            answers.assertSame(line.answer(), answer, here);
        }

        /** Tells whether there was as much to hear. */
        void end() {
            assertEquals(lines.size(), next, where + ", answers of the reference");
        }
    }
}
