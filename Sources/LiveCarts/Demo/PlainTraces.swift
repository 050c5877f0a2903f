import Foundation

/// Looks for words in the plain bytes of every file of a folder: what is sealed is not found.
struct PlainTraces {
    struct Found {
        var files = 0
        var bytes = 0
        /// The words that were found, and the files they were found in.
        var hits: [(word: String, file: String)] = []
    }

    let words: [String]

    /// - Throws: when a file cannot be read: what was not looked through proves nothing.
    func search(_ folder: URL) throws -> Found {
        var found = Found()
        let needles = words.flatMap { word in Self.writings(of: word).map { (word, $0) } }
        for name in try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted() {
            let file = folder.appending(path: name)
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder), !isFolder.boolValue else {
                continue
            }
            let bytes = try Data(contentsOf: file)
            found.files += 1
            found.bytes += bytes.count
            for (word, needle) in needles where bytes.range(of: needle) != nil { found.hits.append((word, name)) }
        }
        return found
    }

    /// As it is, in small letters, and in sixteen-bit characters.
    private static func writings(of word: String) -> [Data] {
        let forms = [word, word.lowercased()]
        return forms.flatMap { form in
            [Data(form.utf8), form.data(using: .utf16LittleEndian)].compactMap(\.self)
        }
    }
}
