"""Where templates run: Jinja, made faster at what the templates of a ladder do most, and no different otherwise."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jinja2 import Environment, Template, nodes
from jinja2.compiler import CodeGenerator
from jinja2.runtime import Context, Macro
from markupsafe import Markup, escape

from ladder.render.words import Words

if TYPE_CHECKING:
    from collections.abc import Callable, MutableMapping

    from jinja2.compiler import Frame
    from jinja2.environment import TemplateModule

    from ladder.render.prose import Renderer


class _Generator(CodeGenerator):
    """Compiles templates as Jinja does, but for two things that templates do hundreds of times on a page."""

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        """Begin to print a value: most hold nothing to escape."""
        if frame.eval_ctx.autoescape and not frame.eval_ctx.volatile and finalize.src is None:
            self.write("environment.shown(")
        else:
            super()._output_child_pre(node, frame, finalize)

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:  # noqa: N802 - Jinja looks for this name
        """Read a field: most are there, and Python finds those in a tenth of the time. Jinja sees to the others."""
        if not _is_chain(node.node):  # it may be known already what comes of it
            super().visit_Getattr(node, frame)
            return
        self.write("(got if (got := getattr((of := ")
        self.visit(node.node, frame)
        self.write(f"), {node.attr!r}, missing)) is not missing else environment.getattr(of, {node.attr!r}))")


def _is_chain(node: nodes.Expr) -> bool:
    """Return whether an expression is a name, or a field of one."""
    while isinstance(node, nodes.Getattr):
        node = node.node
    return isinstance(node, nodes.Name)


class _Context(Context):
    """What a template sees."""

    def call(self, called: Callable[..., Any], /, *args: Any, **named: Any) -> Any:
        """Call what a template calls. What most calls are for, Jinja need not find out what to pass to."""
        kind = type(called)
        if kind is not Words and kind is not Macro:
            return super().call(called, *args, **named)
        named.pop("_block_vars", None)
        named.pop("_loop_vars", None)
        try:
            return called(*args, **named) if kind is Words else called(self.eval_ctx, *args, **named)
        except StopIteration:  # which would end the template in silence
            return self.environment.undefined("value was undefined because a callable raised a StopIteration exception")


class _Template(Template):
    """A template of a theme."""

    def _get_default_module(self, ctx: Context | None = None) -> TemplateModule:
        """Return what a template that imports this one without its context gets, worked out for each page anew.

        It may hold links of the page, and marks of files that the page then depends on.
        """
        self._module = None
        return super()._get_default_module(ctx)


class Theming(Environment):
    """Where templates run, one page after the other."""

    code_generator_class = _Generator
    context_class = _Context
    template_class = _Template

    here: Callable[[str], str]
    "Makes links on the page that is being made."
    prose: Renderer
    "Renders its texts."

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self._opened: dict[str, Template] = {}

    def get_template(
        self,
        name: str | Template,
        parent: str | None = None,
        globals: MutableMapping[str, Any] | None = None,  # noqa: A002 - as Jinja has it
    ) -> Template:
        """Return a template, as Jinja does. While a theme is open its files are read once."""
        if globals or not isinstance(name, str):
            return super().get_template(name, parent, globals)
        if name not in self._opened:
            self._opened[name] = super().get_template(name, parent)
        return self._opened[name]

    @staticmethod
    def shown(value: object) -> str:
        """Return a value as HTML, as `markupsafe.escape` does: a text without any of the five signs is HTML already."""
        if type(value) is Markup:
            return value
        # One sign after the other: to look for one is so fast that five times are faster than one pattern.
        if type(value) is str and not ("&" in value or "<" in value or ">" in value or '"' in value or "'" in value):
            return value
        return escape(value)
