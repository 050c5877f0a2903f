import CallCore
package import Commerce
import Compliance
import Foundation
import GRDB

extension SQLiteVault {
    package func calledNumber(of call: CallKey, for reason: AccessReason, at now: WallTime) async throws -> E164? {
        try await writer.write { db in
            try Self.checkReadable(call, at: now, db)
            guard
                let row = try Row.fetchOne(
                    db, sql: "SELECT person, number FROM calls WHERE call = ? AND merchant = ?",
                    arguments: [call.call.text, call.merchant.text])
            else { throw VaultError.unknownCall(call) }
            let (person, sealed): (String, Data) = (row[0], row[1])
            let cell = SealedCell(table: "calls", column: "number", row: call.call.text)
            try self.record(
                AccessRecord(merchant: call.merchant, subject: .person(PersonID(person)), reason: reason, at: now), db)
            let text: String
            do {
                text = try self.openText(sealed, in: cell, under: .person(PersonID(person), call.merchant, .callDetail))
            } catch VaultError.keyDestroyed {
                return nil
            }
            guard let number = E164(text) else { throw VaultError.damaged(cell.retained) }
            return number
        }
    }
}
