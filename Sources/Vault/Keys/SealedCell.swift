import Crypto
import Foundation

/// One sealed value's place in the data: what is sealed for one place opens in no other.
struct SealedCell: Sendable {
    let table: String
    let column: String
    let row: String

    var retained: RetainedRow { RetainedRow(table: table, row: row) }

    private static let format: UInt8 = 1
    /// The format byte and the key's number.
    private static let headerCount = 9

    /// Seals bytes: format byte, the key's number, then nonce, AES-256-GCM ciphertext and tag.
    func seal(_ bytes: some DataProtocol, under key: DataKey) throws(VaultError) -> Data {
        guard let box = try? AES.GCM.seal(bytes, using: key.key, authenticating: associated(key.id)).combined else {
            throw .storeFailed("a value of \(table) could not be sealed")
        }
        return Data([Self.format]) + withUnsafeBytes(of: key.id.bigEndian) { Data($0) } + box
    }

    /// The number of the key that a sealed value needs.
    func keyID(of sealed: Data) throws(VaultError) -> Int64 {
        guard sealed.count > Self.headerCount, sealed.first == Self.format else { throw .damaged(retained) }
        return sealed.dropFirst().prefix(8).reduce(Int64(0)) { $0 << 8 | Int64($1) }
    }

    /// Opens a sealed value with the key it names.
    func open(_ sealed: Data, with key: DataKey) throws(VaultError) -> [UInt8] {
        do {
            let box = try AES.GCM.SealedBox(combined: sealed.dropFirst(Self.headerCount))
            return [UInt8](try AES.GCM.open(box, using: key.key, authenticating: associated(key.id)))
        } catch {
            throw .damaged(retained)
        }
    }

    private func associated(_ keyID: Int64) -> Data { Data("\(table)|\(column)|\(row)|\(keyID)".utf8) }
}
