package import Compliance
import Crypto
package import Foundation

extension VoiceRelease {
    /// A release by its document, of which only the hash is kept.
    package init(document: Data, isSigned: Bool, purposeTold: String, schedule: String) {
        let hash = document.isEmpty ? "" : SHA256.hash(data: document).map { String(format: "%02x", $0) }.joined()
        self.init(documentSHA256: hash, isSigned: isSigned, purposeTold: purposeTold, schedule: schedule)
    }
}
