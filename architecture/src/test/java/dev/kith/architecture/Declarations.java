package dev.kith.architecture;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** What Java sources declare, as the compiler parses it: documentation and source-only facts. */
final class Declarations {

    /** An annotation by its simple name, with the string literals of its arguments. */
    record Annotation(String name, List<String> texts) {}

    /** A method; what it returns is as written, and empty for a constructor. */
    record SourceMethod(
            String name,
            Set<Modifier> modifiers,
            List<Annotation> annotations,
            String returned,
            String documentation) {
        boolean has(String annotation) {
            return annotations.stream().anyMatch(each -> each.name().equals(annotation));
        }
    }

    /**
     * A type.
     *
     * @param supertypes simple names of what it extends and implements
     * @param components types of its components, if it is a record
     * @param exposed whether it and all types around it are public
     */
    record SourceType(
            String packageName,
            String name,
            Tree.Kind kind,
            Set<Modifier> modifiers,
            List<Annotation> annotations,
            List<String> supertypes,
            List<String> components,
            List<SourceMethod> methods,
            String documentation,
            boolean nested,
            boolean exposed) {
        boolean isInterface() {
            return kind == Tree.Kind.INTERFACE;
        }

        boolean has(String annotation) {
            return annotations.stream().anyMatch(each -> each.name().equals(annotation));
        }

        /** The same type, as if it declared these methods. */
        SourceType with(List<SourceMethod> all) {
            return new SourceType(
                    packageName,
                    name,
                    kind,
                    modifiers,
                    annotations,
                    supertypes,
                    components,
                    all,
                    documentation,
                    nested,
                    exposed);
        }
    }

    private Declarations() {}

    /** All types declared below a directory. */
    static List<SourceType> below(Path directory) {
        return of(Reactor.files(directory, ".java").stream().map(Reactor::read));
    }

    /** All types declared in the given sources. */
    static List<SourceType> of(String... sources) {
        return of(Arrays.stream(sources));
    }

    private static List<SourceType> of(Stream<String> sources) {
        List<JavaFileObject> files = new ArrayList<>();
        sources.forEach(source -> files.add(new Source(files.size(), source)));
        if (files.isEmpty()) {
            return List.of();
        }
        JavacTask task =
                (JavacTask)
                        ToolProvider.getSystemJavaCompiler()
                                .getTask(null, null, null, List.of("-proc:none"), null, files);
        Collector collector = new Collector(DocTrees.instance(task));
        try {
            for (CompilationUnitTree unit : task.parse()) {
                collector.scan(unit, null);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return List.copyOf(collector.types);
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(int number, String text) {
            super(URI.create("memory:///Source" + number + ".java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private static final class Collector extends TreePathScanner<Void, Void> {
        private final DocTrees docs;
        private final List<SourceType> types = new ArrayList<>();

        Collector(DocTrees docs) {
            this.docs = docs;
        }

        @Override
        public Void visitClass(ClassTree tree, Void unused) {
            ExpressionTree packageName = getCurrentPath().getCompilationUnit().getPackageName();
            types.add(
                    new SourceType(
                            Objects.toString(packageName, ""),
                            tree.getSimpleName().toString(),
                            tree.getKind(),
                            tree.getModifiers().getFlags(),
                            annotations(tree.getModifiers()),
                            supertypes(tree),
                            components(tree),
                            methods(tree),
                            documentation(getCurrentPath()),
                            getCurrentPath().getParentPath().getLeaf() instanceof ClassTree,
                            exposed(getCurrentPath())));
            return super.visitClass(tree, null);
        }

        private List<SourceMethod> methods(ClassTree tree) {
            List<SourceMethod> methods = new ArrayList<>();
            for (Tree member : tree.getMembers()) {
                if (member instanceof MethodTree method) {
                    methods.add(
                            new SourceMethod(
                                    method.getName().toString(),
                                    method.getModifiers().getFlags(),
                                    annotations(method.getModifiers()),
                                    Objects.toString(method.getReturnType(), ""),
                                    documentation(new TreePath(getCurrentPath(), member))));
                }
            }
            return methods;
        }

        private String documentation(TreePath path) {
            return Objects.toString(docs.getDocComment(path), "");
        }

        private static List<String> components(ClassTree tree) {
            if (tree.getKind() != Tree.Kind.RECORD) {
                return List.of();
            }
            return tree.getMembers().stream()
                    .filter(VariableTree.class::isInstance)
                    .map(VariableTree.class::cast)
                    .filter(field -> !field.getModifiers().getFlags().contains(Modifier.STATIC))
                    .map(field -> field.getType().toString())
                    .toList();
        }

        private static List<String> supertypes(ClassTree tree) {
            return Stream.concat(
                            Stream.ofNullable(tree.getExtendsClause()),
                            tree.getImplementsClause().stream())
                    .map(type -> simpleName(type.toString()))
                    .toList();
        }

        private static List<Annotation> annotations(ModifiersTree modifiers) {
            return modifiers.getAnnotations().stream()
                    .map(
                            tree ->
                                    new Annotation(
                                            simpleName(tree.getAnnotationType().toString()),
                                            texts(tree)))
                    .toList();
        }

        private static List<String> texts(AnnotationTree tree) {
            List<String> texts = new ArrayList<>();
            new TreeScanner<Void, Void>() {
                @Override
                public Void visitLiteral(LiteralTree literal, Void unused) {
                    if (literal.getValue() instanceof String text) {
                        texts.add(text);
                    }
                    return null;
                }
            }.scan(tree.getArguments(), null);
            return texts;
        }

        private static boolean exposed(TreePath path) {
            if (!(path.getLeaf() instanceof ClassTree type)) {
                return path.getLeaf() instanceof CompilationUnitTree;
            }
            Tree around = path.getParentPath().getLeaf();
            boolean open =
                    type.getModifiers().getFlags().contains(Modifier.PUBLIC)
                            || around.getKind() == Tree.Kind.INTERFACE;
            return open && exposed(path.getParentPath());
        }

        private static String simpleName(String type) {
            String raw = type.replaceFirst("<.*", "");
            return raw.substring(raw.lastIndexOf('.') + 1);
        }
    }
}
