package import Dialogue

/// Why a recorded call cannot be decided again.
package enum ReplayError: Error, Equatable, CustomStringConvertible {
    /// The log does not begin with the creation of a call.
    case notACall
    /// Neither the drafts nor the vault have the script that the call was decided by.
    case unknownScript(ScriptVersion)

    package var description: String {
        switch self {
        case .notACall:
            "the log does not begin with a \"created\" record, so nobody knows which script decided the call"
        case .unknownScript(let version):
            "the script \(version) is not at hand; name the folder that has it with --prompts, or the vault with --data"
        }
    }
}
