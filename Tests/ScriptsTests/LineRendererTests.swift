import Commerce
import Dialogue
import Scripts
import Testing

/// Filling in variables: nothing is escaped, nothing is run, nothing is left empty.
struct LineRendererTests {
    private func line(_ template: String) -> ScriptLine {
        ScriptLine(
            id: "hello",
            segments: [
                LineSegment(
                    ordinal: 0, template: template, variables: [.firstName], parts: [], isSales: false, isOffer: false,
                    allowedNumbers: [])
            ])
    }

    @Test(arguments: [
        "Ada", "O'Brien & Sons <b>", "\"quoted\"", "{{legal_name}}", "{{#first_name}}x{{/first_name}}", "}}", "{{",
        "Zo\u{EB}",
        "a\nb", "{{! nothing }}", "{{% CONTENT_TYPE:HTML}}",
    ])
    func aValueStaysTheTextThatItIs(_ value: String) throws {
        let rendered = try LineRenderer.render(line("Hi {{first_name}}, {{first_name}}!"), slots: [.firstName: value])
        #expect(rendered == ["Hi \(value), \(value)!"])
    }

    @Test func wordsOfTheTemplateAreNotEscapedEither() throws {
        #expect(
            try LineRenderer.render(line("Tom & \"{{first_name}}\" <3"), slots: [.firstName: "x"]) == ["Tom & \"x\" <3"]
        )
    }

    @Test(arguments: [[:], [LineVariable.firstName: ""], [.firstName: "  "], [.brand: "Example"]])
    func aMissingOrEmptyValueIsAnError(_ slots: [LineVariable: String]) {
        #expect(throws: LineRenderer.Failure.missing(.firstName, line: "hello")) {
            try LineRenderer.render(line("Hi {{first_name}}"), slots: slots)
        }
    }

    @Test(arguments: [
        "{{{first_name}}}", "{{&first_name}}", "{{>first_name}}", "{{! no }}", "{{first_name", "{{}}", "a }} b",
        "{{ first_name }}",
    ])
    func aTemplateThatNoCheckHasSeenIsNotRun(_ template: String) {
        #expect(throws: LineRenderer.Failure.unreadable(line: "hello")) {
            try LineRenderer.render(line(template), slots: [.firstName: "Ada"])
        }
    }
}
