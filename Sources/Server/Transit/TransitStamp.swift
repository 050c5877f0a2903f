import Glibc

/// When the two files of an identity were last changed, to tell whether they are to be read again.
struct TransitStamp: Hashable, Sendable {
    private struct Moment: Hashable, Sendable {
        let seconds: Int
        let nanoseconds: Int
        let file: UInt64
    }

    private let certificate: Moment?
    private let key: Moment?

    init(_ files: TransitFiles) {
        self.certificate = Self.moment(files.certificate)
        self.key = Self.moment(files.key)
    }

    private static func moment(_ path: String) -> Moment? {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        return Moment(
            seconds: status.st_mtim.tv_sec, nanoseconds: status.st_mtim.tv_nsec, file: UInt64(status.st_ino))
    }
}
