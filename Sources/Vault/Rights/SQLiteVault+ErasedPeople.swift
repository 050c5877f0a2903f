package import Commerce
import Compliance
import GRDB

extension SQLiteVault: ErasedPeopleStore {
    package func erasedPeople(with phone: E164, of merchant: MerchantID, at now: WallTime) async throws -> [PersonID] {
        try await read { db in
            try self.numberIndexes(of: phone, merchant, at: now, db).flatMap { index in
                try String.fetchAll(
                    db,
                    sql: """
                        SELECT person FROM erasures
                        WHERE merchant = ? AND \(Retention.isKept) AND suppression IN (
                            SELECT id FROM suppressions WHERE merchant = ? AND number_index = ?)
                        ORDER BY begun_at DESC, person
                        """,
                    arguments: [merchant.text, now.millisecondsSince1970, merchant.text, index.text])
            }.map { PersonID($0) }
        }
    }
}
