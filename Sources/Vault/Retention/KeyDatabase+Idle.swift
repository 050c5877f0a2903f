import Commerce
import Compliance
import GRDB
import Operations

extension KeyDatabase {
    /// The scopes of persons' and calls' keys that are not destroyed, in the order of the keys' numbers.
    ///
    /// - Parameter last: the number to go on after.
    func liveScopes(after last: Int64, limit: Int) throws -> [(id: Int64, scope: KeyScope)] {
        try queue.read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT id, kind, merchant, subject, class, person FROM data_keys
                    WHERE id > ? AND kind IN ('person', 'content') AND wrapped IS NOT NULL ORDER BY id LIMIT ?
                    """,
                arguments: [last, limit]
            ).map { (id: $0["id"], scope: try KeyScope($0)) }
        }
    }
}

extension IdleKey {
    /// Nil for a scope of another kind.
    init?(_ scope: KeyScope) {
        guard let kept = RetentionClass(rawValue: scope.retentionClass) else { return nil }
        switch scope.kind {
        case .person: self.init(merchant: scope.merchant, owner: .person(PersonID(scope.subject)), retentionClass: kept)
        case .content:
            self.init(
                merchant: scope.merchant, owner: .call(CallID(scope.subject), of: scope.person), retentionClass: kept)
        case .wrap, .index, .house: return nil
        }
    }

    var scope: KeyScope {
        switch owner {
        case .person(let person): .person(person, merchant, retentionClass)
        case .call(let call, let person):
            retentionClass == .recordingAudio
                ? .sound(CallKey(merchant: merchant, call: call), person)
                : .content(CallKey(merchant: merchant, call: call), person)
        }
    }
}
