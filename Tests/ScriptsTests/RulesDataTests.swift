import Compliance
import Controls
import Foundation
import Scripts
import Testing

/// The rules files that the program brings along.
struct RulesDataTests {
    @Test func theyAreReadAndNamedByTheirHash() throws {
        let data = try RulesData()
        #expect(data.version.text.count == 64)
        #expect(data.rules["US-FL"]?.isEnabled == true)
        #expect(data.rules["US-XX"] == nil)
        #expect(data.areaCodes.allZones.contains("America/New_York"))
        #expect(data.holidays.federal(on: try #require(CivilDate("2026-11-26"))) != nil)
    }

    @Test func anOperatorsOwnRulesTakeTheirPlaceUnderTheirOwnHash() throws {
        let ours = try Data(
            contentsOf: URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
                .deletingLastPathComponent().appending(path: "Sources/Scripts/Resources/calling-rules.json"))
        #expect(try RulesData(callingRules: ours).version == RulesData().version)
        let other = try RulesData(callingRules: ours + Data(" ".utf8))
        #expect(other.version.text == ContentHash.hex(of: ours + Data(" ".utf8)))
        #expect(try other.version != RulesData().version)
    }

    /// Edited by one byte it is another file, which nobody approved; approved by name it serves again (facts §3.3).
    @Test(.controls("HRS-2")) func rulesEditedByOneByteAreApprovedByNobody() throws {
        #expect(try RulesData().approvedBy == "shipped")
        let edited = RulesData.shippedRules + Data("\n".utf8)
        let unapproved = try RulesData(callingRules: edited)
        #expect(unapproved.approvedBy == nil)
        let entry = { (approver: String) in
            Data(
                "[{\"sha256\": \"\(unapproved.version.text)\", \"approved_by\": \"\(approver)\", \"approved_on\": \"2026-11-22\"}]"
                    .utf8)
        }
        #expect(try RulesData(callingRules: edited, approvals: entry("Our Counsel")).approvedBy == "Our Counsel")
        #expect(try RulesData(callingRules: edited, approvals: entry("")).approvedBy == nil)
        #expect(throws: ScriptErrors.self) { try RulesData(callingRules: edited, approvals: Data("none".utf8)) }
    }

    /// Each of these once in the file that ships, and the whole file is refused by the name of the place.
    @Test(
        .controls("HRS-2"),
        arguments: [
            ("\"enabled\": true", "\"enabled\": \"yes\"", "want boolean"),
            ("\"voice_ai_mode\": \"pewc\"", "\"voice_ai_mode\": \"perhaps\"", "want one of pewc"),
            ("\"holidays\": \"open\"", "\"holidays\": \"sometimes\"", "want one of open"),
            ("\"schema_version\": 1", "\"schema_version\": 2", "maximum"),
            ("\"review_by\": \"2027-02-22\"", "\"review_by\": \"soon\"", "not of the form"),
            ("\"jurisdictions\": {", "\"jurisdictions\": { \"Florida\": {},", "jurisdictions.Florida"),
            ("\"notes\":", "\"hint\":", "nothing of that name"),
            ("\"confidence\": \"high\"", "\"confidences\": \"high\"", "nothing of that name"),
            (
                "\"consent_does_not_waive_hours_here\": true", "\"consent_does_not_waive_hours_here\": false",
                "want true"
            ),
            ("\"max_abandon_rate_30d\": 0.03", "\"max_abandon_rate_30d\": 0.05", "maximum"),
            ("\"per\": \"PT24H\"", "\"per\": \"a day\"", "not of the form"),
            ("\"08:00\"", "\"8:00\"", "not of the form"),
        ])
    func rulesThatDoNotFitTheirSchemaAreRefusedWhole(piece: String, other: String, words: String) throws {
        let text = String(decoding: RulesData.shippedRules, as: UTF8.self)
        let range = try #require(text.range(of: piece))
        let spoiled = text.replacingCharacters(in: range, with: other)
        let errors = #expect(throws: ScriptErrors.self) {
            try RulesData(callingRules: Data(spoiled.utf8), file: "mine.json")
        }
        #expect(errors?.description.contains(words) == true, "\(errors?.description ?? "")")
    }

    /// The day of review and hours beyond the federal ones, which no schema can tell.
    @Test func whatFitsAndStillMustNotBeUsedIsFound() throws {
        let rules = try RulesData().rules
        #expect(rules.findings(on: try #require(CivilDate("2026-11-23"))).isEmpty)
        #expect(rules.findings(on: try #require(CivilDate("2027-02-22"))).map(\.level) == [.remark])
        #expect(rules.findings(on: try #require(CivilDate("2027-02-23"))).map(\.level) == [.problem])
        let text = String(decoding: RulesData.shippedRules, as: UTF8.self)
        let federal = try #require(text.range(of: "\"federal_US\""))
        let opening = try #require(text.range(of: "\"08:00\"", range: federal.upperBound..<text.endIndex))
        let wide = Data(text.replacingCharacters(in: opening, with: "\"07:00\"").utf8)
        let found = try RulesData(callingRules: wide).rules.findings(on: try #require(CivilDate("2026-11-23")))
        #expect(found.map(\.text) == ["the federal hours of Monday reach beyond 08:00 to 21:00 (47 CFR 64.1200(c)(1))"])
    }

    @Test(arguments: ["", "[]", "{\"_meta\": {}}", "{\"_meta\": {\"review_by\": \"soon\"}, \"jurisdictions\": {}}"])
    func rulesThatCannotBeReadAreNoRules(_ text: String) {
        let errors = #expect(throws: ScriptErrors.self) {
            try RulesData(callingRules: Data(text.utf8), file: "mine.json")
        }
        #expect(errors?.list.first?.file == "mine.json")
    }
}
