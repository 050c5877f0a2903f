import CallCore
import Compliance
import Foundation
import Testing

/// `docs/log-fields.md` says what the code says.
struct FieldTableTests {
    private static let begin = "<!-- The table is generated from the code. -->\n"
    private static let end = "<!-- End of the generated table. -->"

    private static var file: URL {
        URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "docs/log-fields.md")
    }

    /// The table in the document is the table of the code. With `LIVECARTS_WRITE_DOCS=1` the test writes it instead.
    @Test func documentHoldsTheTable() throws {
        let text = try String(contentsOf: Self.file, encoding: .utf8)
        let before = try #require(
            text.range(of: Self.begin), "the document has lost the line that the table begins after")
        let after = try #require(text.range(of: Self.end), "the document has lost the line that the table ends before")
        let table = String(text[before.upperBound..<after.lowerBound])
        guard ProcessInfo.processInfo.environment["LIVECARTS_WRITE_DOCS"] == "1" else {
            #expect(
                table == FieldTable.markdown(),
                "docs/log-fields.md is out of date: LIVECARTS_WRITE_DOCS=1 swift test --filter FieldTableTests writes it"
            )
            return
        }
        let written = text.replacingCharacters(in: before.upperBound..<after.lowerBound, with: FieldTable.markdown())
        try written.write(to: Self.file, atomically: true, encoding: .utf8)
    }

    /// Words never stand in the log: what is content is a reference under the call's own key, and dies with it.
    @Test func contentIsSealed() {
        let fields =
            CallEvent.Name.allCases.flatMap { CallEvent.fields(of: $0) }
            + CallEffect.Name.allCases.flatMap { CallEffect.fields(of: $0) }
        for field in fields where field.fieldClass.sensitivity == .content {
            #expect(field.fieldClass.key == .callContent, "\(field.name)")
            #expect(!field.fieldClass.survivesErasure, "\(field.name)")
        }
        #expect(fields.contains { $0.fieldClass.sensitivity == .content })
    }

    /// Nothing that tells who somebody is, or opens something, has a place in a log; pseudonyms stay out of recordings for QA.
    @Test func nothingPersonal() {
        for name in CallEvent.Name.allCases {
            for field in CallEvent.fields(of: name) {
                switch field.fieldClass.sensitivity {
                case .personal, .secret: Issue.record("\(name).\(field.name) must not be in a log")
                case .pseudonymous: #expect(!field.fieldClass.allowedInRecording, "\(name).\(field.name)")
                case .open, .content: break
                }
            }
        }
    }
}
