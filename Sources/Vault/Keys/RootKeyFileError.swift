/// Why a root key file cannot be used, and what to do about it.
package enum RootKeyFileError: Error, Equatable, Sendable, CustomStringConvertible {
    case missing(path: String)
    case unreadable(path: String, problem: String)
    case openToOthers(path: String, mode: String)
    case insideDataFolder(path: String)
    case notAKey(path: String)
    case exists(path: String)
    case notWritable(path: String, problem: String)

    package var description: String {
        switch self {
        case .missing(let path):
            "root key file \(path) is missing; make one with `livecarts keys init \(path)` or restore it from its back-up"
        case .unreadable(let path, let problem):
            "root key file \(path) cannot be read: \(problem); name a file that this user may read"
        case .openToOthers(let path, let mode):
            "root key file \(path) has mode \(mode), so others can read it; run `chmod 600 \(path)`"
        case .insideDataFolder(let path):
            "root key file \(path) lies inside the data folder that it protects; move it out of there and name its new path in LIVECARTS_ROOT_KEY_FILE"
        case .notAKey(let path):
            "root key file \(path) does not hold \(RootKey.byteCount) bytes in base64; restore it from its back-up"
        case .exists(let path):
            "\(path) exists already and was left alone; choose another path"
        case .notWritable(let path, let problem):
            "root key file \(path) cannot be written: \(problem); name a path in a folder that this user may write"
        }
    }
}
