import Glibc

/// A free port of loopback, kept from everybody but a server that listens on it, until this value ends.
///
/// Two programs that must know each other's address before either runs need one in advance. A socket that is bound and does not listen
/// keeps the port from being given to somebody else, and lets a server have it.
struct HeldPort: ~Copyable {
    struct Unavailable: Error {}

    let number: Int
    private let socket: Int32

    init() throws(Unavailable) {
        let socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard socket >= 0 else { throw Unavailable() }
        var (yes, address, length) = (Int32(1), sockaddr_in(), socklen_t(MemoryLayout<sockaddr_in>.size))
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        let isBound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { generic in
                setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size)) == 0
                    && bind(socket, generic, length) == 0 && getsockname(socket, generic, &length) == 0
            }
        }
        guard isBound else {
            close(socket)
            throw Unavailable()
        }
        self.number = Int(UInt16(bigEndian: address.sin_port))
        self.socket = socket
    }

    deinit { close(socket) }
}
