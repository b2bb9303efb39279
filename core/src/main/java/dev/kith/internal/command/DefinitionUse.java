package dev.kith.internal.command;

import dev.kith.store.Guard;
import java.util.ArrayList;
import java.util.List;

/**
 * Keeps a definition from being removed by one unit while another one begins to refer to it.
 *
 * <p>Who refers takes one of {@value #LANES} guards, always the same one on a thread, so that those
 * who refer rarely wait for each other and never in a circle. Who removes takes them all.
 */
public final class DefinitionUse {

    private static final int LANES = 64;
    private static final String KIND = "definition-use";

    private DefinitionUse() {}

    /** From here to the unit's end the definitions that it finds stay. */
    public static void refer(CommandContext context) {
        long lane = Math.floorMod(Thread.currentThread().getId(), LANES);
        context.unit().guard(List.of(new Guard(KIND, Long.toString(lane))));
    }

    /** From here to the unit's end nobody begins to refer to a definition. */
    public static void exclude(CommandContext context) {
        List<Guard> lanes = new ArrayList<>(LANES);
        for (int lane = 0; lane < LANES; lane++) {
            lanes.add(new Guard(KIND, Integer.toString(lane)));
        }
        context.unit().guard(lanes);
    }
}
