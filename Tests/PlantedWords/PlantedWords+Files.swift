import Foundation

extension PlantedWords {
    /// Every find in the names and contents of all files under a folder.
    package func finds(under folder: String) throws -> [Find] {
        let root = URL(filePath: folder, directoryHint: .isDirectory)
        guard let walker = FileManager.default.enumerator(at: root, includingPropertiesForKeys: [.isRegularFileKey])
        else {
            throw CocoaError(.fileReadNoSuchFile)
        }
        var finds: [Find] = []
        for case let file as URL in walker {
            let name = String(file.path.dropFirst(root.path.count))
            finds += self.finds(in: Array(name.utf8), place: "the name \(name)")
            guard try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else { continue }
            finds += self.finds(in: [UInt8](try Data(contentsOf: file)), place: name)
        }
        return finds
    }
}
