package dev.kith.architecture;

import com.sun.source.tree.Tree;
import dev.kith.architecture.Declarations.SourceMethod;
import dev.kith.architecture.Declarations.SourceType;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The rules over what only sources tell. */
final class SourceRules {

    private SourceRules() {}

    /** Public records that hold text and print it as the compiler would. */
    static List<String> recordsThatPrintTheirText(List<SourceType> types) {
        return types.stream()
                .filter(type -> type.kind() == Tree.Kind.RECORD && type.exposed())
                .filter(type -> type.components().stream().anyMatch(SourceRules::holdsText))
                .filter(type -> type.methods().stream().noneMatch(SourceRules::isToString))
                .map(type -> type.packageName() + "." + type.name())
                .toList();
    }

    /** Public methods of public types that may return null. */
    static List<String> methodsThatMayReturnNull(List<SourceType> types) {
        return types.stream()
                .filter(SourceType::exposed)
                .filter(type -> !type.packageName().startsWith("dev.kith.internal"))
                .flatMap(
                        type ->
                                type.methods().stream()
                                        .filter(method -> method.has("Nullable"))
                                        .filter(method -> isPublic(type, method))
                                        .map(method -> type.name() + "." + method.name()))
                .toList();
    }

    /** What the declaration of a package lacks. */
    static List<String> problemsOfPackageInfo(String source) {
        boolean marked = source.contains("@NullMarked") && source.contains("import org.jspecify");
        boolean told = source.matches("(?s)\\s*/\\*\\*.*?[.!?:]\\s*(<.*)?\\*/.*");
        return marked && told
                ? List.of()
                : List.of(
                        marked ? "needs a sentence that says what is in it" : "is not @NullMarked");
    }

    private static boolean holdsText(String component) {
        return component.matches(".*\\b(String|CharSequence|LocalDate|URI)\\b.*");
    }

    private static boolean isToString(SourceMethod method) {
        return method.name().equals("toString");
    }

    private static boolean isPublic(SourceType type, SourceMethod method) {
        return method.modifiers().contains(Modifier.PUBLIC)
                || (type.isInterface() && !method.modifiers().contains(Modifier.PRIVATE));
    }
}
