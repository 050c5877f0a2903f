/// Rows of comma-separated fields (RFC 4180), each with the line it begins on; blank lines are passed over.
struct CSVTable {
    struct Row {
        let line: Int
        let fields: [String]
    }

    let rows: [Row]

    init(_ bytes: [UInt8], rowLimit: Int) throws(ConsentListError) {
        // Spreadsheets begin a file with a mark of its encoding.
        let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
        guard String(validating: content, as: UTF8.self) != nil else { throw .notText }
        var reader = Reader(bytes: content)
        var rows: [Row] = []
        while let row = try reader.next() {
            guard rows.count < rowLimit else { throw .tooManyRows(limit: rowLimit) }
            rows.append(row)
        }
        self.rows = rows
    }

    private struct Reader {
        private static let comma = UInt8(ascii: ",")
        private static let quote = UInt8(ascii: "\"")
        private static let feed = UInt8(ascii: "\n")
        private static let carriage = UInt8(ascii: "\r")

        let bytes: ArraySlice<UInt8>
        private var place: Int
        private var line = 1

        init(bytes: ArraySlice<UInt8>) {
            self.bytes = bytes
            self.place = bytes.startIndex
        }

        mutating func next() throws(ConsentListError) -> Row? {
            while place < bytes.endIndex {
                let start = line
                var fields = [try field()]
                while place < bytes.endIndex, bytes[place] == Self.comma {
                    place += 1
                    fields.append(try field())
                }
                endLine()
                if fields != [""] { return Row(line: start, fields: fields) }
            }
            return nil
        }

        private mutating func endLine() {
            if place < bytes.endIndex, bytes[place] == Self.carriage { place += 1 }
            if place < bytes.endIndex, bytes[place] == Self.feed { place += 1 }
            line += 1
        }

        private mutating func field() throws(ConsentListError) -> String {
            guard place < bytes.endIndex, bytes[place] == Self.quote else { return plainField() }
            let start = line
            var content: [UInt8] = []
            place += 1
            while place < bytes.endIndex {
                let byte = bytes[place]
                place += 1
                if byte == Self.feed { line += 1 }
                guard byte == Self.quote else {
                    content.append(byte)
                    continue
                }
                guard place < bytes.endIndex, bytes[place] == Self.quote else {
                    guard isFieldEnd else { throw .quotes(line: start) }
                    return String(decoding: content, as: UTF8.self)
                }
                content.append(Self.quote)
                place += 1
            }
            throw .quotes(line: start)
        }

        private var isFieldEnd: Bool {
            place == bytes.endIndex || [Self.comma, Self.carriage, Self.feed].contains(bytes[place])
        }

        private mutating func plainField() -> String {
            let start = place
            while !isFieldEnd { place += 1 }
            let text = String(decoding: bytes[start..<place], as: UTF8.self)
            return String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
        }
    }
}
