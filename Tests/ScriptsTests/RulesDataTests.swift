import Compliance
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

    @Test(arguments: ["", "[]", "{\"_meta\": {}}", "{\"_meta\": {\"review_by\": \"soon\"}, \"jurisdictions\": {}}"])
    func rulesThatCannotBeReadAreNoRules(_ text: String) {
        let errors = #expect(throws: ScriptErrors.self) {
            try RulesData(callingRules: Data(text.utf8), file: "mine.json")
        }
        #expect(errors?.list.first?.file == "mine.json")
    }
}
