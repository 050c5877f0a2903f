import Testing

@testable import Transport

/// Pieces of a reply, in whatever cuts they come.
struct ReplyAssemblerTests {
    /// A reply in the usual order.
    @Test func headAndBodyMakeAReply() {
        var assembler = ReplyAssembler(bodyLimit: 10)
        for line in ["HTTP/1.1 200 OK\r\n", "Retry-After:  5\r\n", "\r\n"] {
            #expect(assembler.headerLineArrived(Array(line.utf8)) == .goOn)
        }
        #expect(assembler.bodyArrived([1, 2]) == .goOn)
        #expect(assembler.bodyArrived([3]) == .goOn)
        let reply = HTTPReply(status: 200, headers: [HTTPHeader("Retry-After", "5")], body: [1, 2, 3])
        #expect(assembler.outcome() == .reply(reply))
    }

    /// The head of an interim reply is forgotten.
    @Test func onlyTheLastHeadCounts() {
        var assembler = ReplyAssembler(bodyLimit: 10)
        for line in ["HTTP/1.1 103 Early Hints\r\n", "Link: x\r\n", "\r\n", "HTTP/2 204\r\n", "A: b\r\n", "\r\n"] {
            #expect(assembler.headerLineArrived(Array(line.utf8)) == .goOn)
        }
        #expect(assembler.outcome() == .reply(HTTPReply(status: 204, headers: [HTTPHeader("A", "b")])))
    }

    /// Headers have a limit of their own, and once over it nothing more is taken.
    @Test func headersAreLimited() {
        var assembler = ReplyAssembler(bodyLimit: 10, headerLimit: 20)
        #expect(assembler.headerLineArrived(Array("HTTP/1.1 200 OK\r\n".utf8)) == .goOn)
        #expect(assembler.headerLineArrived(Array("X-Long: 1234567890\r\n".utf8)) == .abort)
        #expect(assembler.bodyArrived([1]) == .abort)
        #expect(assembler.outcome() == .tooLarge(limit: 20))
    }

    /// Neither bytes that are no text nor a status line without a number may trap.
    @Test(arguments: [[UInt8]([0xFF, 0xFE, 0x3A, 0xC3]), Array("HTTP/".utf8), Array("HTTP/1.1 x\r\n".utf8), []])
    func oddLinesAreHarmless(_ line: [UInt8]) {
        var assembler = ReplyAssembler(bodyLimit: 10)
        #expect(assembler.headerLineArrived(line) == .goOn)
    }
}
