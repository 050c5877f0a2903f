import Foundation

/// Where the files are that the tests share with the product.
enum Repository {
    private static let top = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    static func folder(_ name: String) -> String { top.appending(path: name).path }
}
