import Foundation

/// When the two files of an identity were last changed, to tell whether they are to be read again.
struct TransitStamp: Hashable, Sendable {
    private struct Look: Hashable, Sendable {
        let changedAt: Date?
        let file: Int?
        let size: Int?

        init(_ path: String) {
            let place = URL(filePath: path).resolvingSymlinksInPath().path
            let attributes = try? FileManager.default.attributesOfItem(atPath: place)
            changedAt = attributes?[.modificationDate] as? Date
            file = (attributes?[.systemFileNumber] as? NSNumber)?.intValue
            size = (attributes?[.size] as? NSNumber)?.intValue
        }
    }

    private let certificate: Look
    private let key: Look

    init(_ files: TransitFiles) {
        self.certificate = Look(files.certificate)
        self.key = Look(files.key)
    }
}
