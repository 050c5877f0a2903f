import Foundation
import Testing

@testable import Compliance

/// What a lawyer reads of two files of rules.
struct RulesChangeTests {

    /// The shipped rules with one place set to another value; nil takes it away.
    private func rules(_ path: [String], _ value: Any?) throws -> CallingRules {
        let root = try #require(
            try JSONSerialization.jsonObject(with: ContactFixtures.bytes(of: "calling-rules")) as? [String: Any])
        let edited = try Self.setting(path[...], in: root, to: value)
        return try JSONDecoder().decode(CallingRules.self, from: JSONSerialization.data(withJSONObject: edited))
    }

    private static func setting(_ path: ArraySlice<String>, in object: [String: Any], to value: Any?) throws -> [String:
        Any]
    {
        var object = object
        guard let key = path.first else { return object }
        if path.count == 1 {
            object[key] = value
        } else {
            let inner = try #require(object[key] as? [String: Any])
            object[key] = try setting(path.dropFirst(), in: inner, to: value)
        }
        return object
    }

    private func words(_ path: String..., to value: Any?) throws -> [String] {
        let before = try ContactFixtures.rulebook.get().rules
        return before.changes(to: try rules(path, value)).map(\.text)
    }

    @Test func theSameRulesHaveNoChanges() throws {
        let rules = try ContactFixtures.rulebook.get().rules
        #expect(rules.changes(to: rules).isEmpty)
    }

    @Test func aClosedDayIsSaidInWords() throws {
        #expect(
            try words("jurisdictions", "US-FL", "hours", "voice_ai", "sun", to: [[String]]()) == [
                "Florida: AI calls on Sunday: 08:00–20:00 becomes closed"
            ])
        #expect(
            try words("jurisdictions", "US-FL", "hours", "sms", "mon", to: [["08:00", "12:00"], ["14:00", "20:00"]])
                == [
                    "Florida: texts on Monday: 08:00–20:00 becomes 08:00–12:00 and 14:00–20:00"
                ])
    }

    @Test func everyOtherRuleIsSaidInWordsToo() throws {
        #expect(
            try words("jurisdictions", "US-GA", "voice_ai_mode", to: "legal_review") == [
                "Georgia: AI calls: with written consent becomes only with the approval of counsel"
            ])
        #expect(
            try words("jurisdictions", "US-GA", "enabled", to: false) == ["Georgia: contacts: allowed becomes blocked"])
        #expect(
            try words("jurisdictions", "US-GA", "holidays", to: "closed") == [
                "Georgia: on holidays: as on other days becomes closed"
            ])
        #expect(try words("jurisdictions", "US-GA", to: nil) == ["Georgia: the rules: a row becomes none"])
        #expect(
            try words("jurisdictions", "US-FL", "frequency", to: [[String: Any]]()) == [
                "Florida: at most: 3 AI calls and texts in 24 hours becomes no such limit"
            ])
        #expect(
            try words("_meta", "review_by", to: "2027-06-30") == [
                "The file: to be reviewed by: 2027-02-22 becomes 2027-06-30"
            ])
        #expect(
            try words("_meta", "product_floor", "min_gap_between_contacts", to: "PT6H") == [
                "Everywhere: the least time between two contacts: 12 hours becomes 6 hours"
            ])
        #expect(
            try words("jurisdictions", "US-GA", "flags", to: ["state_dnc"]).first?.hasPrefix("Georgia: notes: ") == true
        )
    }

    /// What is changed in any row and day is found, and changed back it is gone: no rule of the file is passed over.
    @Test func noDayOfAnyRowIsPassedOver() throws {
        let before = try ContactFixtures.rulebook.get().rules
        for code in before.codes {
            let after = try rules(["jurisdictions", code.text, "hours", "voice_ai", "wed"], [["11:00", "11:30"]])
            #expect(before.changes(to: after).map(\.after) == ["11:00–11:30"])
            #expect(after.changes(to: before).map(\.before) == ["11:00–11:30"])
        }
    }
}
