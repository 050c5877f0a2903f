import Foundation
import Vault

/// What long work tells on standard error while it goes on.
enum ProgressLine {
    /// After how many tapes another line is due.
    private static let tapesPerLine = 100

    static func show(_ step: BackupStep) {
        switch step {
        case .databases: show("databases")
        case .tape(let number, let count) where number % tapesPerLine == 0 || number == count:
            show("tape \(number) of \(count)")
        case .tape: break
        }
    }

    static func show(_ text: String) { FileHandle.standardError.write(Data("\(text)\n".utf8)) }
}
