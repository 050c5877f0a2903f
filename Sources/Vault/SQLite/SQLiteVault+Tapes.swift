import CallCore
package import Commerce
import Compliance
import Foundation
import GRDB

extension SQLiteVault: TapeStore {
    package func openTape(of call: CallKey, at now: WallTime) async throws -> any TapeSink {
        let scope = try await contentScope(of: call, at: now)
        if try await keepsNoSound(of: call.merchant) { return DiscardingTapeSink() }
        let key = try VaultError.translating { try soundKey(of: call, scope, at: now) }
        let file = "\(Self.randomName()).tape"
        let number = try await writer.write { db in
            let last = try Int.fetchOne(
                db, sql: "SELECT max(part) FROM tapes WHERE call = ?", arguments: [call.call.text])
            let number = (last ?? 0) + 1
            try db.execute(
                sql: """
                    INSERT INTO tapes (call, part, merchant, file, started_at, expires_at) VALUES (?, ?, ?, ?, ?, ?)
                    """,
                arguments: [
                    call.call.text, number, call.merchant.text, file, now.millisecondsSince1970,
                    Retention.expiry(.recordingAudio, of: call.merchant, from: now, db),
                ])
            return number
        }
        return try SealedTapeSink(
            part: TapePart(call: call, number: number), key: key, file: tapeFolder.appending(path: file))
    }

    package func readTape(
        of call: CallKey, for reason: AccessReason, at now: WallTime
    ) async throws -> TapeReading {
        try await opening(.tape(call.call), of: call.merchant, for: reason, at: now) {
            try await openedTape(of: call, for: reason, at: now)
        }
    }

    private func openedTape(
        of call: CallKey, for reason: AccessReason, at now: WallTime
    ) async throws -> TapeReading {
        let written = now
        let now = try await readingMoment(.call(call.call), .recordingAudio, of: call.merchant, for: reason, at: now)
        let scope = try await contentScope(of: call, at: now)
        let name = RetainedRow(table: "tapes", row: call.call.text)
        let parts = try await writer.write { db in
            let parts = try Row.fetchAll(
                db, sql: "SELECT part, file, expires_at FROM tapes WHERE call = ? AND merchant = ? ORDER BY part",
                arguments: [call.call.text, call.merchant.text]
            ).map { TapeFile(number: $0[0], name: $0[1], expiresAt: $0[2]) }
            guard let last = parts.last else {
                if try self.keys.isDestroyed(scope) || self.keys.isDestroyed(.sound(call, scope.person)) {
                    throw VaultError.keyDestroyed(name)
                }
                throw VaultError.noTape(call.call)
            }
            try Retention.check(last.expiresAt, at: now, name)
            try self.record(
                AccessRecord(merchant: call.merchant, subject: .tape(call.call), reason: reason, at: written), db)
            return parts.filter { part in part.expiresAt.map { $0 > now.millisecondsSince1970 } ?? true }
        }
        var entries: [[UInt8]] = []
        var shortfalls: [TapeReading.Shortfall] = []
        for part in parts {
            let reader = try SealedTapeReader(
                part: TapePart(call: call, number: part.number), file: tapeFolder.appending(path: part.name)
            ) { id in try self.tapeKey(id, of: scope, in: call, for: name) }
            entries += reader.entries
            if let shortfall = reader.shortfall { shortfalls.append(shortfall) }
        }
        return TapeReading(entries: entries, shortfalls: shortfalls)
    }
}

/// One part of a tape, as its row names it.
private struct TapeFile: Sendable {
    let number: Int
    let name: String
    let expiresAt: Int64?
}
