package import Commerce
package import Compliance
import Crypto
import Foundation
import GRDB

extension SQLiteVault {
    package func issuePhoneCode(
        for voice: PersonalVoiceID, by author: AccessAuthor, at now: WallTime
    ) async throws -> IssuedPhoneCode {
        var source = SystemRandomNumberGenerator()
        let bytes = (0..<VoicePhoneCode.length).map { _ in UInt8.random(in: .min ... .max, using: &source) }
        guard let code = VoicePhoneCode.digits(drawing: bytes) else {
            preconditionFailure("as many bytes as a code has keys make a code")
        }
        return try await writer.write { db in
            let known = try self.knownVoice(voice, at: now, db)
            let issued = VoicePhoneCode(hash: self.phoneCodeHash(code, voice), issuedAt: now)
            return IssuedPhoneCode(
                code: code, record: try self.append(.codeIssued(issued), to: known, by: author, at: now, db))
        }
    }

    package func usePhoneCode(
        _ code: String, of merchants: [MerchantID], by author: AccessAuthor, at now: WallTime
    ) async throws -> VoiceRecord? {
        try await writer.write { db in
            for merchant in merchants {
                let voices = try String.fetchAll(
                    db,
                    sql: """
                        SELECT voice FROM voices WHERE merchant = ? AND over_at IS NULL AND \(Retention.isKept)
                        ORDER BY created_at DESC LIMIT ?
                        """,
                    arguments: [merchant.text, now.millisecondsSince1970, VoiceLimits.mostCodes])
                for voice in voices.map({ PersonalVoiceID($0) }) {
                    let record = try self.voiceRecord(voice, merchant, at: now, db)
                    guard let issued = record.state.phoneCode, issued.isOpen(at: now),
                        issued.hash == self.phoneCodeHash(code, voice)
                    else { continue }
                    return try self.append(.codeUsed, to: record, by: author, at: now, db)
                }
            }
            return nil
        }
    }

    private func phoneCodeHash(_ code: String, _ voice: PersonalVoiceID) -> [UInt8] {
        let message = Data("voice|\(voice.text)|\(code)".utf8)
        return [UInt8](HMAC<SHA256>.authenticationCode(for: message, using: keys.spoolKey))
    }
}
