import Commerce
import Foundation
import Testing
import Vault

/// One process serves from a folder.
struct ServeLockTests {
    /// A second one is refused, is told who is there, and may come when the first has gone.
    @Test func theSecondIsRefused() throws {
        let folder = try TemporaryFolder()
        let first = try ServeLock(folder: folder.path, node: "node_a")
        let error = #expect(throws: ServeLockError.self) { try ServeLock(folder: folder.path, node: "node_b") }
        #expect(error == .held(folder: folder.path, holder: "\(ProcessInfo.processInfo.processIdentifier)"))
        #expect("\(try #require(error))".contains("end it first"))
        first.release()
        let second = try ServeLock(folder: folder.path, node: "node_b")
        #expect(second.node == "node_b")
    }

    /// A lock that nobody holds any more is let go of by itself.
    @Test func aDroppedLockIsFree() throws {
        let folder = try TemporaryFolder()
        do { _ = try ServeLock(folder: folder.path, node: "node_a") }
        #expect(throws: Never.self) { try ServeLock(folder: folder.path, node: "node_b") }
    }

    /// A folder that cannot be used is named.
    @Test func anUnusableFolderIsNamed() throws {
        let folder = try TemporaryFolder()
        let error = #expect(throws: ServeLockError.self) {
            try ServeLock(folder: folder.file("missing").path, node: "node_a")
        }
        guard case .unusable(let path, _) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(path.hasSuffix("missing/serve.lock"))
    }
}
