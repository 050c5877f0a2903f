import Controls
import Telnyx
import Testing

/// A webhook of a pressed key is stored without its digit.
struct KeyDigitsTests {
    private func body(_ digit: String, space: String = "") -> String {
        #"{"data":{"event_type":"call.dtmf.received","payload":{"digit":\#(space)"\#(digit)","from":"+18135550142"}}}"#
    }

    /// 0 and 9 mean something and stay; no other digit does (PCI-4).
    @Test(.controls("PCI-4"), arguments: Array("0123456789*#"), ["", " ", "\n\t "])
    func onlyTheKeysThatMeanSomethingStay(key: Character, space: String) {
        let hidden = KeyDigits.hidden(in: Array(body(String(key), space: space).utf8))
        let wanted = "09*#".contains(key) ? String(key) : "*"
        #expect(String(decoding: hidden, as: UTF8.self) == body(wanted, space: space))
    }

    /// Other webhooks stay as they are, to the byte, also broken ones.
    @Test(arguments: [
        "", "{}", #"{"digit"#, #"{"digit""#, #"{"digit":"#, #"{"digit":""#, #"{"digit":5}"#,
        #"{"text":"my digit is 5"}"#,
    ])
    func everythingElseStays(body: String) {
        #expect(KeyDigits.hidden(in: Array(body.utf8)) == Array(body.utf8))
    }
}
