import Compliance

/// One difference between two files of calling rules.
struct RulesChangeAnswer: Encodable {
    let place: String
    let rule: String
    let before: String
    let after: String

    init(_ change: RulesChange) {
        place = change.place
        rule = change.rule
        before = change.before
        after = change.after
    }
}
