"""The small markup of a paper's text: paragraphs, **bold**, *italic* and links, as plain nodes and never as HTML.

A node is {"is": "text", "text": ...} or {"is": "strong" | "emphasis" | "link", "of": [nodes]}; a link also has "to".
"""

from typing import Any
from urllib.parse import urlparse

from markdown_it import MarkdownIt
from markdown_it.token import Token
from markupsafe import Markup, escape

Node = dict[str, Any]

LINKS = frozenset({"http", "https", "mailto"})
_WRAPS = {"strong_open": "strong", "em_open": "emphasis", "link_open": "link"}
_TAGS = {"strong": "strong", "emphasis": "em"}


def _parser() -> MarkdownIt:
    parser = MarkdownIt("zero").enable(["emphasis", "link", "escape"])
    parser.validateLink = _is_safe  # type: ignore[method-assign]
    return parser


def _is_safe(address: str) -> bool:
    """This function will accept links to web and email addresses only; anything else stays as it was typed."""
    try:
        return urlparse(address).scheme in LINKS
    except ValueError:
        return False


_PARSER = _parser()


def paragraphs(text: str) -> list[list[Node]]:
    """This function will return the paragraphs of a text (an empty line parts them), each as its nodes."""
    return [_nodes(token.children or []) for token in _PARSER.parse(text) if token.type == "inline"]


def inline(text: str) -> list[Node]:
    """This function will return one line of text, such as a list's item, as its nodes."""
    [token] = _PARSER.parseInline(" ".join(text.split()))
    return _nodes(token.children or [])


def items(text: str) -> list[list[Node]]:
    """This function will return the items of a list, one a line, each as its nodes. Empty lines are left out."""
    return [inline(line) for line in text.splitlines() if line.strip()]


def _nodes(tokens: list[Token]) -> list[Node]:
    """This function will turn the parser's flat tokens into nested nodes."""
    stack: list[Node] = [{"of": []}]
    for token in tokens:
        if token.type in _WRAPS:
            node: Node = {"is": _WRAPS[token.type], "of": []}
            if token.type == "link_open":
                node["to"] = str(token.attrs["href"])
            stack[-1]["of"].append(node)
            stack.append(node)
        elif token.nesting < 0:
            stack.pop()
        elif token.content:
            _add_text(stack[-1]["of"], token.content)
    return stack[0]["of"]


def _add_text(nodes: list[Node], text: str) -> None:
    """This function will add text to the last text node, or as a new one; a line's end is a space."""
    words = text.replace("\n", " ")
    if nodes and nodes[-1]["is"] == "text":
        nodes[-1]["text"] += words
    else:
        nodes.append({"is": "text", "text": words})


def plain(nodes: list[Node]) -> str:
    """This function will return only the words of the nodes."""
    return "".join(node["text"] if node["is"] == "text" else plain(node["of"]) for node in nodes)


def html(nodes: list[Node]) -> Markup:
    """This function will return the nodes as HTML, with every typed character escaped."""
    return Markup("").join(_html(node) for node in nodes)


def _html(node: Node) -> Markup:
    if node["is"] == "text":
        return escape(node["text"])
    if node["is"] == "link":
        return Markup('<a class="govuk-link" href="{}">{}</a>').format(node["to"], html(node["of"]))
    tag = Markup(_TAGS[node["is"]])
    return Markup("<{0}>{1}</{0}>").format(tag, html(node["of"]))


def visible(nodes: list[Node]) -> str:
    """This function will return the words of the nodes with the addresses their links lead to."""
    return " ".join([plain(nodes), *_addresses(nodes)])


def _addresses(nodes: list[Node]) -> list[str]:
    found = [node["to"] for node in nodes if node["is"] == "link"]
    return found + [to for node in nodes if "of" in node for to in _addresses(node["of"])]
