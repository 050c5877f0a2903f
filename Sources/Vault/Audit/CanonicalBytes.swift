/// Fields one after the other, each behind its length in four bytes, so that no two lists of fields give the same bytes.
struct CanonicalBytes {
    private(set) var bytes: [UInt8] = []

    mutating func add(_ field: some Collection<UInt8>) {
        add(big: UInt32(field.count))
        bytes += field
    }

    mutating func add(_ text: String) { add(Array(text.utf8)) }

    mutating func add(_ number: Int64) {
        withUnsafeBytes(of: number.bigEndian) { add(Array($0)) }
    }

    mutating func add(_ hash: AuditHash) { add(hash.bytes) }

    private mutating func add(big length: UInt32) {
        withUnsafeBytes(of: length.bigEndian) { bytes += $0 }
    }
}
