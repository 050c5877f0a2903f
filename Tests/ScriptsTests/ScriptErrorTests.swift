import Foundation
import Scripts
import Testing

/// Every class of error in a script names the line that it is on and what to do.
struct ScriptErrorTests {
    @Test(arguments: [
        ("  uninterested: { say: uninterested, end", "  uninterested: { say: unheard_of, end", "no line unheard_of"),
        ("      yes: permission\n", "      yes: nowhere\n", "no state nowhere"),
        (
            "  bye: { say: bye, end: declined }",
            "  bye: { say: bye, end: declined }\n  lost: { say: bye, end: declined }", "nothing leads to the state lost"
        ),
        ("an AI assistant,\", parts: [ai]", "an AI assistant,\", parts: [ay]", "no mandatory part ay"),
        ("{{agent_name}}, an AI", "{{agent_nam}}, an AI", "no variable agent_nam"),
        ("{{agent_name}}, an AI", "{{#agent_name}}, an AI", "no plain variable"),
        ("{{agent_name}}, an AI", "{{agent_name}, an AI", "braces do not pair up"),
        (
            "allow_numbers: [nine] }\n    - { say: \"This call", "}\n    - { say: \"This call",
            "number that no offer gives"
        ),
        ("\"Am I speaking with {{first_name}}?\" }", "\"Is this about your cart, {{first_name}}?\" }", "sells before"),
        ("      later_objection: callback", "      later_objektion: callback", "no answer \"later_objektion\""),
        ("      later_objection: callback", "      later_objection: { say: offer.terms }", "speaks of an offer"),
        ("      later_objection: callback", "      emergency: callback", "house itself decides"),
        ("      later_objection: callback", "      later_objection: {}", "leads nowhere"),
        ("    expect: open\n", "    expect: essay\n", "write one of greeting"),
        ("end: callback }", "end: happily }", "write one of accepted"),
        ("    offer: price\n", "    offer: delivery\n", "write offer: price"),
        ("text: link, end", "text: novel, end", "write text: link"),
        ("    needs: texting\n", "    needs: luck\n", "write needs: texting"),
        (
            "  wrong_person: { say: wrong_person.end, end: wrong_person }",
            "  wrong_person: { say: wrong_person.end, ends: wrong_person }", "no use for \"ends\""
        ),
        (
            "patience: { silence: still_there, no_match: sorry.again, times: 2 }",
            "patience: { silence: still_there, no_match: sorry.again, times: 9 }", "patience is 9"
        ),
        ("script: cart-recovery", "script: Cart Recovery", "use small letters"),
        ("  ask_ai: { say: robot }", "  ask_ai: { say: bye }", "does not say that it is an AI"),
        (
            "I'm sorry for the mix-up. Goodbye.",
            "I'm sorry for the mix-up, and I really did not mean to take up so much of your precious time, goodbye.",
            "at most 90"
        ),
        ("This is an AI call for {{legal_name}}.", "You get 10% off from {{legal_name}}.", "percent or a price"),
        ("  privacy_request: { say: privacy }", "  privacy_request: { say: why_not, go: nowhere }", "no line why_not"),
    ])
    func anErrorNamesItsLine(_ piece: String, _ other: String, _ words: String) throws {
        let file = try SpoiledFile("cart-recovery.yaml", replacing: piece, with: other)
        // What was put in on a new line stands one further down.
        let line = file.line + other.count { $0 == "\n" } - piece.count { $0 == "\n" }
        let errors = #expect(throws: ScriptErrors.self) { try ScriptFile(file.bytes, file: "draft.yaml") }
        let found = try #require(errors?.list)
        #expect(
            found.contains { $0.line == line && $0.description.contains(words) && $0.file == "draft.yaml" },
            "want line \(line), found \(found.map(\.description))")
        #expect(found.map(\.line) == found.map(\.line).sorted())
    }

    @Test func aMissingReservedLineIsNamed() throws {
        let file = try SpoiledFile("cart-recovery.yaml", replacing: "  time.over:\n", with: "  time_over:\n")
        let errors = #expect(throws: ScriptErrors.self) { try ScriptFile(file.bytes, file: "draft.yaml") }
        #expect(errors?.description.contains("reserved line time.over is missing") == true)
    }

    @Test(arguments: [
        ("", 1, "empty"), ("- a\n- b\n", 1, "no mapping"), ("script: [\n", 2, "not YAML"),
        ("a: 1\nb: 2\na: 3\n", 1, "twice"),
        ("script: x\nlines: { \"a\tb\": *c }\n", 2, "not YAML"), ("script: x\n", 1, "has no start"),
        ("scripd: x\n", 1, "no use for \"scripd\""),
    ])
    func whatIsNoScriptAtAllIsRefused(_ text: String, _ line: Int, _ words: String) throws {
        let errors = #expect(throws: ScriptErrors.self) { try ScriptFile(Data(text.utf8), file: "draft.yaml") }
        let first = try #require(errors?.list.first)
        #expect(first.line == line && first.description.contains(words), "\(first)")
    }

    @Test func bytesThatAreNoTextAndFilesWithoutEndAreRefused() throws {
        #expect(throws: ScriptErrors.self) { try ScriptFile(Data([0xFF, 0xFE, 0x00]), file: "draft.yaml") }
        let endless = Data(repeating: UInt8(ascii: "#"), count: 300 * 1024)
        let errors = #expect(throws: ScriptErrors.self) { try ScriptFile(endless, file: "draft.yaml") }
        #expect(errors?.description.contains("longer than") == true)
    }
}
