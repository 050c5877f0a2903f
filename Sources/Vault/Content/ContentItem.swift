package import CallCore

/// Words of a call, under the number by which its log refers to them.
package struct ContentItem: Hashable, Sendable {
    package let ref: ContentRef
    package let text: String

    package init(ref: ContentRef, text: String) {
        self.ref = ref
        self.text = text
    }
}
