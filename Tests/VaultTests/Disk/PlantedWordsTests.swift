import Foundation
import PlantedWords
import Testing

/// The scanner finds what it is to find; without this its silence would prove nothing.
struct PlantedWordsTests {
    private static let words = PlantedWords(["Wilhelmina", "+18135550142", "it's too expensive", "Zoë Müller/Söhne"])

    private func forms(_ bytes: [UInt8]) -> [PlantedWords.Form] {
        Self.words.finds(in: Array("before ".utf8) + bytes + Array(" after".utf8), place: "here").map(\.form)
    }

    @Test func aWordIsFoundInEveryForm() {
        let word = "+18135550142"
        #expect(forms(Array(word.utf8)).contains(.raw))
        #expect(forms(Array("call 18135550142 now".utf8)) == [.digits])
        #expect(forms(Array("WILHELMINA".utf8)) == [.lowercased])
        #expect(
            forms(Array(Data(word.utf8).map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined().utf8))
                == [.hex])
        #expect(
            forms(word.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }).contains(.utf16LittleEndian))
        #expect(
            forms(word.utf16.flatMap { [UInt8($0 >> 8), UInt8(truncatingIfNeeded: $0)] }).contains(.utf16BigEndian))
        #expect(forms(Array(#"Zo\u00eb M\u00fcller\/S\u00f6hne"#.utf8)) == [.escaped])
    }

    /// Base64 shifts with what stands before the word.
    @Test(arguments: 0..<6)
    func aWordIsFoundInBase64WhereverItBegins(offset: Int) {
        let text = String(repeating: "x", count: offset) + "it's too expensive, she said"
        #expect(forms(Array(Data(text.utf8).base64EncodedData())) == [.base64])
    }

    @Test func aWordIsFoundInsideAGzipStream() {
        let finds = Self.words.finds(
            in: [1, 2, 3] + Gzip.deflate(Array("and then: it's too expensive".utf8)) + [4], place: "log.gz")
        #expect(finds.map(\.form) == [.raw, .lowercased])
        #expect(finds.allSatisfy { $0.isCompressed })
    }

    @Test func nothingIsFoundWhereNothingIs() throws {
        #expect(forms(Array("Wilhelm, +1813555014, too expensive".utf8)).isEmpty)
        let folder = try TemporaryFolder()
        try Data("nobody here".utf8).write(to: folder.file("a.txt"))
        #expect(try Self.words.finds(under: folder.path).isEmpty)
    }

    @Test func aFileThatBearsAWordInItsNameIsFound() throws {
        let folder = try TemporaryFolder()
        try Data().write(to: folder.file("Wilhelmina.tape"))
        #expect(try Self.words.finds(under: folder.path).isEmpty == false)
    }
}
