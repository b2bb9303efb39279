package dev.kith.examples.addressbook;

import java.io.StringWriter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Reports as JSON, one object a line. */
final class JsonReports {
    private final JsonFactory json = new JsonFactory();

    /** The report as one line. */
    String line(FileReport report) {
        StringWriter line = new StringWriter();
        try (JsonGenerator out = json.createGenerator(ObjectWriteContext.empty(), line)) {
            out.writeStartObject();
            out.writeStringProperty("file", report.file());
            out.writeNumberProperty("contacts", report.contacts());
            out.writeArrayPropertyStart("problems");
            report.problems().forEach(problem -> write(problem, out));
            out.writeEndArray();
            out.writeNumberProperty("losses", report.losses().size());
            out.writeEndObject();
        }
        return line.toString();
    }

    private static void write(Finding problem, JsonGenerator out) {
        out.writeStartObject();
        out.writeNumberProperty("line", problem.line());
        out.writeStringProperty("property", problem.property());
        out.writeStringProperty("code", problem.code());
        out.writeStringProperty("message", problem.message());
        out.writeEndObject();
    }
}
