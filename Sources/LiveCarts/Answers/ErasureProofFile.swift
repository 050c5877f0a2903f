import Foundation
import Vault

/// A proof of an erasure as a file.
enum ErasureProofFile {
    /// Fills a file that was made for it.
    static func write(_ proof: ErasureProof, to path: String) throws {
        guard let file = FileHandle(forWritingAtPath: path) else { throw CommandProblem.unwritable(path) }
        try file.write(contentsOf: Data(try bytes(of: proof)))
        try file.synchronize()
        try file.close()
    }

    static func bytes(of proof: ErasureProof) throws -> [UInt8] { try proof.json() + Array("\n".utf8) }
}
