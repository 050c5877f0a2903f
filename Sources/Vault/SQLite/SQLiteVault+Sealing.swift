import Commerce
import Compliance
import Crypto
import Foundation

extension SQLiteVault {
    /// Seals bytes for their place under the scope's key in force.
    func sealBytes(_ bytes: some DataProtocol, in cell: SealedCell, under scope: KeyScope, at now: WallTime) throws
        -> Data
    {
        try cell.seal(bytes, under: keys.current(scope, at: now))
    }

    func sealText(_ text: String, in cell: SealedCell, under scope: KeyScope, at now: WallTime) throws -> Data {
        try sealBytes(Data(text.utf8), in: cell, under: scope, at: now)
    }

    func sealValue(_ value: some Encodable, in cell: SealedCell, under scope: KeyScope, at now: WallTime) throws -> Data
    {
        try sealBytes(SealedJSON.encode(value), in: cell, under: scope, at: now)
    }

    /// Opens what was sealed for a place.
    func open(_ sealed: Data, in cell: SealedCell, under scope: KeyScope) throws -> [UInt8] {
        let key = try keys.key(cell.keyID(of: sealed), of: scope, for: cell.retained)
        return try cell.open(sealed, with: key)
    }

    func openText(_ sealed: Data, in cell: SealedCell, under scope: KeyScope) throws -> String {
        String(decoding: try open(sealed, in: cell, under: scope), as: UTF8.self)
    }

    func open<Value: Decodable>(
        _ type: Value.Type, _ sealed: Data, in cell: SealedCell, under scope: KeyScope
    ) throws -> Value {
        try SealedJSON.decode(type, from: open(sealed, in: cell, under: scope), of: cell.retained)
    }
}

/// How values are written before they are sealed.
enum SealedJSON {
    static func encode(_ value: some Encodable) throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return try encoder.encode(value)
    }

    static func decode<Value: Decodable>(_ type: Value.Type, from bytes: [UInt8], of row: RetainedRow) throws -> Value {
        do {
            return try JSONDecoder().decode(type, from: Data(bytes))
        } catch {
            throw VaultError.damaged(row)
        }
    }
}
