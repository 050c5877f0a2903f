import Commerce
import Compliance
import Crypto

extension SQLiteVault {
    /// The key of a call's tape, made when there is none. It is made only while the content key stands, which stands for consent to keep
    /// the call.
    func soundKey(of call: CallKey, _ content: KeyScope, at now: WallTime) throws -> DataKey {
        _ = try contentKey(of: call, content)
        let scope = KeyScope.sound(call, content.person)
        if let key = try keys.existing(scope) { return key }
        do {
            try keys.store(SymmetricKey(size: .bits256), as: scope, at: now)
        } catch VaultError.nameTaken {
            // Another process has made it meanwhile.
        }
        guard let key = try keys.existing(scope) else {
            throw VaultError.keyDestroyed(RetainedRow(table: "tapes", row: call.call.text))
        }
        return key
    }

    /// The key that a tape's file names: the tape's own, or for a file from before tapes had one, that of the call's words.
    func tapeKey(_ id: Int64, of content: KeyScope, in call: CallKey, for row: RetainedRow) throws -> DataKey {
        do {
            return try keys.key(id, of: .sound(call, content.person), for: row)
        } catch VaultError.damaged {
            return try keys.key(id, of: content, for: row)
        }
    }

    /// Whether the merchant keeps no recordings at all.
    func keepsNoSound(of merchant: MerchantID) async throws -> Bool {
        try await read { db in try Retention.keep(.recordingAudio, of: merchant, db).isNone }
    }
}
