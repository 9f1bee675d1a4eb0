"""qlint parse: what qlint has read in a document, for people who write rules."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import click

from qlint.commands import settings
from qlint.commands.claims import comparisons_as_json, describe_claims
from qlint.commands.console import UserError
from qlint.config import PROFILES, STAGES
from qlint.document import Document
from qlint.facts import READERS
from qlint.model import Block
from qlint.reports import percent
from qlint.results import Failure
from qlint.structure.lines import UNKNOWN
from qlint.widths import measure, printable

# Block kind -> what people call it. A kind that is not here is shown as it is.
BLOCK_NAMES = {
    "copy_number": "份号", "secrecy": "密级", "urgency": "紧急程度", "issuer_mark": "发文机关标志",
    "doc_number": "发文字号", "signer": "签发人", "title": "标题", "title_note": "题注", "addressee": "主送机关",
    "heading": "小标题", "subheading": "无序号小标题", "item": "条目", "paragraph": "段落", "short": "短行",
    "caption": "图表题", "table_row": "表格行", "list_row": "名单行", "contents": "目录", "signature": "署名",
    "date": "日期", "issue_date": "成文日期", "remark": "附注", "annex_note": "附件说明", "annex_label": "附件标记",
    "part_title": "附件标题", "copy_to": "抄送", "printing": "印发", "page_number": "页码", "footer": "网页页脚",
    "other": "未读懂",
}  # fmt: skip
_TEXT_COLUMNS = 48
_MOST_LINES = 20
_STAGES = {"draft": "draft（送审稿）", "final": "final（正式稿）"}


@click.command("parse", options_metavar="[选项]")
@click.argument("file", metavar="文件")
@click.option("--json", "as_json", is_flag=True, help="用JSON输出，UTF-8编码。")
@click.option("--claims", is_flag=True, help="列出每个数量陈述及相互比较的结果和理由。")
@click.option("--encoding", metavar="编码", help="文件的编码，缺省为自动识别。")
@click.option("--config", type=click.Path(path_type=Path), metavar="文件", help="配置文件，缺省为就近的qlint.toml。")
@click.option("--profile", type=click.Choice(tuple(PROFILES)), metavar="名称", help=f"{'、'.join(PROFILES)}之一。")
@click.option("--stage", type=click.Choice(tuple(STAGES)), metavar="阶段", help="draft（送审稿）或final（清样）。")
def parse(file: str, as_json: bool, claims: bool, **given: Any) -> int:
    """列出读出的结构、文种及理由、阶段、年份、读懂率和各类事实。"""
    document = _read(file, given)
    if as_json:
        import json

        described = describe(document)
        if claims:
            described["comparisons"] = comparisons_as_json(document)
        content = json.dumps(described, ensure_ascii=False, indent=1).encode("utf-8", "backslashreplace")
        sys.stdout.flush()
        sys.stdout.buffer.write(content + b"\n")
        sys.stdout.buffer.flush()
        return 0
    for line in describe_claims(document) if claims else _lines(document):
        click.echo(line)
    return 0


def _read(file: str, given: dict[str, Any]) -> Document:
    from qlint import engine, sources
    from qlint.sources import folders

    in_force = settings.load(given).for_path(file)
    shown = folders.show(file)
    if file == "-":
        content = sys.stdin.buffer.read()
        source = sources.read_bytes(content, shown, in_force.encoding, in_force.size_limit)
    else:
        source = sources.read(Path(file), shown, encoding=in_force.encoding, limit=in_force.size_limit)
    if isinstance(source, Failure):
        raise UserError(source.message)
    return engine.read_document(source, in_force)


def describe(document: Document) -> dict[str, Any]:
    """A document as JSON: offsets in code points, lines from 1, sections by index of their heading's block."""
    return {
        "version": 1,
        "path": document.path,
        "title": document.title,
        "kind": document.kind,
        "kind_reason": document.kind_reason,
        "profile": document.profile,
        "stage": document.stage,
        "year": document.year or None,
        "year_certain": document.year_certain,
        "lines": document.lines,
        "unknown_lines": document.unknown_lines,
        "unknown": [block.line + 1 for block in document.blocks if block.kind in UNKNOWN],
        "blocks": [_describe_block(block, document.text) for block in document.blocks],
        "sections": [section._asdict() for section in document.sections],
        "facts": {
            kind: [
                {"start": fact.start, "end": fact.end, "text": document.text[fact.start : fact.end],
                 "value": _plain(fact.value)}
                for fact in document.facts(kind)
            ]
            for kind in READERS
        },
    }  # fmt: skip


def _describe_block(block: Block, text: str) -> dict[str, Any]:
    return {
        "kind": block.kind,
        "line": block.line + 1,
        "start": block.start,
        "end": block.end,
        "level": block.level,
        "number": block.number,
        "section": block.section,
        "text": text[block.start : block.end],
    }


def _plain(value: Any) -> Any:
    """A typed value for JSON: named tuples as objects, decimals as text (Infinity included)."""
    if isinstance(value, tuple) and hasattr(value, "_asdict"):
        return {name: _plain(one) for name, one in value._asdict().items()}
    if isinstance(value, tuple | list):
        return [_plain(one) for one in value]
    if isinstance(value, Decimal):
        return str(value)
    return value if value is None or isinstance(value, bool | int | str) else str(value)


def _lines(document: Document) -> Iterator[str]:
    yield f"{printable(document.path)}：{printable(document.title) or '（没有标题）'}"
    yield f"文种：{document.kind}（{document.kind_reason}），文体：{document.profile}"
    year = f"{document.year}{'' if document.year_certain else '（推断）'}" if document.year else "不明"
    yield f"阶段：{_STAGES.get(document.stage, document.stage)}，年份：{year}"
    yield f"读懂{percent(document.lines, document.unknown_lines)}：{document.lines}行，{document.unknown_lines}行未读懂"
    unknown = [str(block.line + 1) for block in document.blocks if block.kind in UNKNOWN]
    if unknown:
        more = f"等{len(unknown)}行" if len(unknown) > _MOST_LINES else ""
        yield f"未读懂的行：第{'、'.join(unknown[:_MOST_LINES])}行{more}"
    yield ""
    for block in document.blocks:
        depth = len(document.sections_above(block.section))
        if depth and document.sections[block.section].heading == document.block_index(block.start):
            depth -= 1
        name = BLOCK_NAMES.get(block.kind, block.kind)
        level = f"{block.level}级" if block.level else ""
        number = f"第{block.number}" if block.number else ""
        words = " ".join(word for word in (name, level, number) if word)
        yield f"{block.line + 1:>5} {'  ' * depth}[{words}] {_shorten(document.text[block.start : block.end])}"
    yield ""
    for kind in READERS:
        facts = document.facts(kind)
        yield f"{kind}：{len(facts)}个"
        for fact in facts:
            yield f"      {fact.start}–{fact.end} {_shorten(document.text[fact.start : fact.end])}"


def _shorten(text: str) -> str:
    shown = printable(text)
    if measure(shown) <= _TEXT_COLUMNS:
        return shown
    while measure(shown) > _TEXT_COLUMNS - 2:
        shown = shown[: max(_TEXT_COLUMNS, 0)] if len(shown) > _TEXT_COLUMNS else shown[:-1]
    return shown + "…"
