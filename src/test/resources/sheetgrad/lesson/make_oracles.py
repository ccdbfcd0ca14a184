"""Writes oracles/NAME.csv: what PyTorch says, in float64, of the numbers and gradients of the bundled workbooks.

The inputs, weights and settings are read from the constants of workbooks/NAME.xlsx; everything that is written is worked
out by torch from them, never taken from a formula's stored value (but for random numbers, which cannot be worked out).
Each line is "value,CELL,NUMBER", "loss,CELL,NUMBER" or "gradient,CELL,NUMBER"; a gradient is that of the loss above it.
Written by PyTorch 1.13:

    python3 make_oracles.py [NAME...]
"""

import pathlib
import re
import sys
import xml.etree.ElementTree as ElementTree
import zipfile

import torch
import torch.nn.functional as F

torch.set_default_dtype(torch.float64)
HERE = pathlib.Path(__file__).parent
WORKBOOKS = HERE.parents[4] / "workbooks"
NS = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
MODELS = {}


def model(name):
    def keep(build):
        MODELS[name] = build
        return build

    return keep


def column_index(letters):
    index = 0
    for letter in letters:
        index = index * 26 + ord(letter) - 64
    return index - 1


def column_name(index):
    name = ""
    while index >= 0:
        name = chr(65 + index % 26) + name
        index = index // 26 - 1
    return name


def corners(a1):
    ends = re.findall(r"([A-Z]+)([0-9]+)", a1)
    (c1, r1), (c2, r2) = ends[0], ends[-1]
    return int(r1) - 1, column_index(c1), int(r2) - 1, column_index(c2)


class Book:
    """The cells of a bundled workbook, and the lines to write about it."""

    def __init__(self, name):
        self.lines = []
        self.sheets = {}
        self.formulas = {}
        with zipfile.ZipFile(WORKBOOKS / f"{name}.xlsx") as package:
            texts = self.texts(package)
            root = ElementTree.fromstring(package.read("xl/workbook.xml"))
            for number, sheet in enumerate(root.iter(NS + "sheet"), 1):
                self.read(sheet.get("name"), package.read(f"xl/worksheets/sheet{number}.xml"), texts)

    @staticmethod
    def texts(package):
        root = ElementTree.fromstring(package.read("xl/sharedStrings.xml"))
        return ["".join(t.text or "" for t in item.iter(NS + "t")) for item in root.iter(NS + "si")]

    def read(self, name, xml, texts):
        cells, formulas = {}, set()
        for cell in ElementTree.fromstring(xml).iter(NS + "c"):
            row, column, _, _ = corners(cell.get("r"))
            value = cell.find(NS + "v")
            if cell.find(NS + "f") is not None:
                formulas.add((row, column))
            if value is not None:
                kind = cell.get("t")
                text = value.text
                cells[row, column] = texts[int(text)] if kind == "s" else text if kind == "str" else float(text)
        self.sheets[name], self.formulas[name] = cells, formulas

    def constants(self, sheet, a1):
        """A range of numbers that were entered, as a tensor of rows x columns; blanks are NaN."""
        return torch.tensor(self.rows(sheet, a1, False))

    def drawn(self, sheet, a1):
        """A range of random numbers as they were stored."""
        return torch.tensor(self.rows(sheet, a1, True))

    def words(self, sheet, a1):
        return [word for row in self.rows(sheet, a1, False) for word in row]

    def rows(self, sheet, a1, may_be_formulas):
        r1, c1, r2, c2 = corners(a1)
        rows = []
        for row in range(r1, r2 + 1):
            for column in range(c1, c2 + 1):
                if not may_be_formulas and (row, column) in self.formulas[sheet]:
                    raise ValueError(f"{sheet}!{column_name(column)}{row + 1} is a formula")
            rows.append([self.sheets[sheet].get((row, column), float("nan")) for column in range(c1, c2 + 1)])
        return rows

    def line(self, kind, sheet, row, column, number):
        name = sheet if sheet.isalnum() else f"'{sheet}'"
        self.lines.append(f"{kind},{name}!{column_name(column)}{row + 1},{float(number)!r}")

    def values(self, sheet, a1, tensor, kind="value"):
        r1, c1, r2, c2 = corners(a1)
        numbers = tensor.detach().reshape(r2 - r1 + 1, c2 - c1 + 1)
        for row in range(r1, r2 + 1):
            for column in range(c1, c2 + 1):
                self.line(kind, sheet, row, column, numbers[row - r1, column - c1])

    def gradients(self, sheet, cell, loss, parameters):
        """The loss and, for each (sheet, range, tensor), the gradient; ranges as the tensors are shaped."""
        row, column, _, _ = corners(cell)
        self.line("loss", sheet, row, column, loss)
        tensors = [tensor for _, _, tensor in parameters]
        for (own, a1, tensor), gradient in zip(parameters, torch.autograd.grad(loss, tensors)):
            self.values(own, a1, gradient, "gradient")


@model("matrix-multiplication")
def matrix_multiplication(book):
    left, right = book.constants("product", "B6:E8"), book.constants("product", "G6:H9")
    for place in ("J6:K8", "M6:N8", "P6:Q8"):
        book.values("product", place, left @ right)
    sums = book.constants("layer", "B7:D11") @ book.constants("layer", "F7:G9")
    book.values("layer", "I7:J11", sums)
    book.values("layer", "L7:M11", F.relu(sums))


@model("gradient-descent")
def gradient_descent(book):
    x = book.constants("by hand", "A11:A30").flatten()
    y = 2 * x + 30
    a = torch.zeros(1, requires_grad=True)
    b = torch.zeros(1, requires_grad=True)
    book.gradients("by hand", "J4", ((a * x + b - y) ** 2).mean(), [("by hand", "F4", a), ("by hand", "F5", b)])
    for sheet in ("sgd", "momentum", "rmsprop", "adam", "annealing"):
        settings = book.constants(sheet, "B4:B10").flatten().tolist()
        by_torch(book, sheet, x, y, settings)
        if sheet != "sgd":
            by_course(book, sheet, x.tolist(), y.tolist(), settings)


def by_torch(book, sheet, x, y, settings):
    first_a, first_b, rate = settings[:3]
    a = torch.tensor([first_a], requires_grad=True)
    b = torch.tensor([first_b], requires_grad=True)
    optimiser = {
        "sgd": lambda: torch.optim.SGD([a, b], rate),
        "momentum": lambda: torch.optim.SGD([a, b], rate, momentum=settings[3]),
        "rmsprop": lambda: torch.optim.RMSprop([a, b], rate, alpha=settings[3], eps=settings[4]),
    }.get(sheet, lambda: torch.optim.Adam([a, b], rate, betas=tuple(settings[3:5]), eps=settings[5]))()
    gamma = settings[6] if sheet == "annealing" else 1
    schedule = torch.optim.lr_scheduler.ExponentialLR(optimiser, gamma)
    group = 5 if sheet == "annealing" else 4
    new = group + 5 + {"sgd": 0, "momentum": 2, "rmsprop": 2}.get(sheet, 4)
    for step in range(100):
        optimiser.zero_grad()
        loss = (a * x[step % 20] + b - y[step % 20]) ** 2
        loss.backward()
        optimiser.step()
        schedule.step()
        if step < 3 or step % 10 == 9:
            book.line("value", sheet, 11 + step, new, a)
            book.line("value", sheet, 11 + step, new + 1, b)


def by_course(book, sheet, x, y, settings):
    a, b, rate = settings[:3]
    group = 5 if sheet == "annealing" else 4
    memories = 2 if sheet in ("momentum", "rmsprop") else 4
    new = group + 7 + memories + 1 + 5 + memories
    mean, square = [0.0, 0.0], [0.0, 0.0]
    for step in range(100):
        error = a * x[step % 20] + b - y[step % 20]
        slope = [2 * error * x[step % 20], 2 * error]
        before = list(square)
        change = [0.0, 0.0]
        for i in range(2):
            if sheet == "momentum":
                mean[i] = settings[3] * mean[i] + (1 - settings[3]) * slope[i]
                change[i] = rate * mean[i]
            elif sheet == "rmsprop":
                square[i] = settings[3] * square[i] + (1 - settings[3]) * slope[i] ** 2
                change[i] = rate * slope[i] / (before[i] if step else square[i]) ** 0.5
            else:
                mean[i] = settings[3] * mean[i] + (1 - settings[3]) * slope[i]
                square[i] = settings[4] * square[i] + (1 - settings[4]) * slope[i] ** 2
                gamma = settings[6] if sheet == "annealing" else 1
                change[i] = rate * gamma**step * mean[i] / square[i] ** 0.5
        a, b = a - change[0], b - change[1]
        if step < 3 or step % 10 == 9:
            book.line("value", sheet, 11 + step, new, a)
            book.line("value", sheet, 11 + step, new + 1, b)


def area(row, column, rows, columns):
    """The A1 text of a range with this zero-based corner."""
    return f"{column_name(column)}{row + 1}:{column_name(column + columns - 1)}{row + rows}"


def network(book, sheet, drops):
    """The digit's network: the places of its blocks follow from the shapes, as they do in the builder."""
    places = {
        "input": [area(4, 0, 28, 28)],
        "kernels1": [area(4, 29, 3, 3), area(32, 29, 3, 3)],
        "maps1": [area(4, 33, 26, 26), area(32, 33, 26, 26)],
        "kernels2": [area(row, 60, 3, 3) for row in (4, 8, 30, 34)],
        "maps2": [area(4, 64, 24, 24), area(30, 64, 24, 24)],
        "pooled": [area(4, 89, 12, 12), area(18, 89, 12, 12)],
    }
    dense = 142 if drops else 102
    blocks = [area(4 + 13 * m, dense + 7 + 13 * k, 12, 12) for k in range(10) for m in range(2)]
    bias = area(5, dense + 1, 10, 1)
    x = book.constants(sheet, places["input"][0]).requires_grad_()
    k1 = [book.constants(sheet, a1).requires_grad_() for a1 in places["kernels1"]]
    k2 = [book.constants(sheet, a1).requires_grad_() for a1 in places["kernels2"]]
    w = [book.constants(sheet, a1).requires_grad_() for a1 in blocks]
    b = book.constants(sheet, bias).requires_grad_()
    maps1 = F.relu(F.conv2d(x[None, None], torch.stack(k1)[:, None]))
    maps2 = F.relu(F.conv2d(maps1, torch.stack(k2).reshape(2, 2, 3, 3)))
    pooled = F.max_pool2d(maps2, 2)
    features = pooled
    if drops:
        drawn = torch.stack([book.drawn(sheet, area(8 + 14 * m, 102, 12, 12)) for m in range(2)])
        p = book.constants(sheet, area(3, 110, 1, 1)).item()
        mask = (drawn >= p) / (1 - p)
        features = pooled * mask
        for m in range(2):
            book.values(sheet, area(8 + 14 * m, 115, 12, 12), mask[m])
            book.values(sheet, area(8 + 14 * m, 128, 12, 12), features[0, m])
    logits = F.linear(features.flatten(), torch.stack(w).reshape(10, -1), b.flatten())
    loss = F.cross_entropy(logits[None], torch.tensor([7]))
    for m in range(2):
        book.values(sheet, places["maps1"][m], maps1[0, m])
        book.values(sheet, places["maps2"][m], maps2[0, m])
        book.values(sheet, places["pooled"][m], pooled[0, m])
    book.values(sheet, area(5, dense + 2, 10, 1), logits)
    book.values(sheet, area(5, dense + 4, 10, 1), F.softmax(logits, 0))
    parameters = [(sheet, a1, t) for a1, t in zip(places["kernels1"] + places["kernels2"], k1 + k2)]
    parameters += [(sheet, blocks[14], w[14]), (sheet, bias, b), (sheet, places["input"][0], x)]
    book.gradients(sheet, area(17, dense + 4, 1, 1), loss, parameters)


@model("convolution")
def convolution(book):
    network(book, "convolution", False)
    x = book.constants("variants", "A5:P20")[None, None]
    kernel = book.constants("variants", "R5:T7")[None, None]
    book.values("variants", area(4, 21, 14, 14), F.conv2d(x, kernel))
    book.values("variants", area(21, 21, 7, 7), F.conv2d(x, kernel, stride=2))
    padded = F.conv2d(x, kernel, padding=1)
    book.values("variants", area(31, 40, 16, 16), padded)
    largest, mean = F.max_pool2d(padded, 4), F.avg_pool2d(padded, 4)
    for row, pooled in zip((4, 11, 18, 24), (largest, mean, largest, mean)):
        book.values("variants", area(row, 58, 4, 4), pooled)
    x = book.constants("as a matrix", "A5:E9")[None, None]
    kernel = book.constants("as a matrix", "G5:I7")[None, None]
    book.values("as a matrix", "AG15:AG23", F.conv2d(x, kernel))
    book.values("as a matrix", "K5:M7", F.conv2d(x, kernel))


@model("dropout")
def dropout(book):
    network(book, "dropout", True)


def rating_error(prediction, ratings):
    known = ~torch.isnan(ratings)
    return ((prediction[known] - ratings[known]) ** 2).mean().sqrt()


@model("collaborative-filtering")
def collaborative_filtering(book):
    for sheet in ("biases", "dot product"):
        users = book.constants(sheet, area(10, 1, 40, 3)).requires_grad_()
        films = book.constants(sheet, area(6, 5, 3, 16)).requires_grad_()
        prediction = users @ films
        if sheet == "biases":
            low, high = book.constants(sheet, "C7:C8").flatten().tolist()
            sums = users[:, :2] @ films[:2] + users[:, 2:] + films[2:]
            prediction = low + (high - low) * torch.sigmoid(sums)
        book.values(sheet, area(10, 5, 40, 16), prediction)
        book.values(sheet, "C6", rating_error(prediction, book.constants(sheet, area(10, 39, 40, 16))))
        loss = rating_error(prediction, book.constants(sheet, area(10, 22, 40, 16)))
        book.gradients(
            sheet, "C5", loss, [(sheet, area(10, 1, 40, 3), users), (sheet, area(6, 5, 3, 16), films)]
        )
    centred = (films - films.mean(1, keepdim=True)).T
    book.values("films", area(5, 5, 16, 3), centred)
    book.values("films", area(25, 1, 3, 3), centred.T @ centred / 16)
    book.values("films", area(5, 15, 16, 16), (centred[:, None] - centred[None]).pow(2).sum(-1).sqrt())
    look_up(book)


def look_up(book):
    users = book.constants("look-up", area(8, 1, 10, 3)).requires_grad_()
    films = book.constants("look-up", area(21, 1, 8, 3)).requires_grad_()
    names, titles = book.words("look-up", area(8, 0, 10, 1)), book.words("look-up", area(21, 0, 8, 1))
    count = sum((row, 7) in book.sheets["look-up"] for row in range(8, 100))
    user = F.embedding(torch.tensor([names.index(w) for w in book.words("look-up", area(8, 5, count, 1))]), users)
    film = F.embedding(torch.tensor([titles.index(w) for w in book.words("look-up", area(8, 6, count, 1))]), films)
    rating = book.constants("look-up", area(8, 7, count, 1)).flatten()
    prediction = (user * film).sum(1)
    book.values("look-up", area(8, 9, count, 1), prediction)
    book.values("look-up", area(8, 11, count, 1), prediction)
    loss = ((prediction - rating) ** 2).mean().sqrt()
    parameters = [("look-up", area(8, 1, 10, 3), users), ("look-up", area(21, 1, 8, 3), films)]
    book.gradients("look-up", "G4", loss, parameters)


@model("softmax")
def softmax(book):
    outputs = book.constants("softmax", "B7:B11")
    for place in ("D7:D11", "H7:H11", "J7:J11"):
        book.values("softmax", place, F.softmax(outputs, 0))
    logits = book.constants("cross-entropy", "C8:F15").requires_grad_()
    classes = book.words("cross-entropy", "C7:F7")
    targets = torch.tensor([classes.index(word) for word in book.words("cross-entropy", "B8:B15")])
    smoothing = book.constants("cross-entropy", "C4").item()
    book.values("cross-entropy", "M8:P15", F.softmax(logits, 1))
    book.values("cross-entropy", "R8:R15", F.cross_entropy(logits, targets, reduction="none"))
    loss = F.cross_entropy(logits, targets, label_smoothing=smoothing)
    book.gradients("cross-entropy", "C5", loss, [("cross-entropy", "C8:F15", logits)])
    book.values("cross-entropy", "U8:X15", torch.autograd.grad(
        F.cross_entropy(logits, targets, label_smoothing=smoothing), logits)[0])
    functions = [F.relu, F.leaky_relu, F.elu, torch.sigmoid, torch.tanh, F.softplus, F.silu, F.gelu, F.mish]
    x = (torch.arange(41) / 4 - 5).double().requires_grad_()
    for number, function in enumerate(functions):
        column = 2 + 4 * number
        # PyTorch's softplus passes numbers above 20 as they are; there are none here
        book.values("activations", area(6, column, 41, 1), function(x))
        book.values("activations", area(6, column + 1, 41, 1), torch.autograd.grad(function(x).sum(), x)[0])


@model("attention")
def attention(book):
    angle = 2 * torch.pi * torch.arange(6) / 8
    meaning = book.constants("attention", "B11:D16")
    words = torch.cat([meaning, torch.stack([angle.sin(), angle.cos(), torch.ones(6)], 1)], 1)
    query = book.constants("attention", "J11:K16").requires_grad_()
    key = book.constants("attention", "M11:N16").requires_grad_()
    values = words @ book.constants("attention", "P11:R16")
    scores = (words @ query) @ (words @ key).T / 2**0.5
    shares = F.softmax(scores, 1)
    wanted = meaning[[0, 0, 1, 2, 3, 4]]
    book.values("attention", "B35:G40", scores)
    book.values("attention", "J35:O40", shares)
    book.values("attention", "B47:D52", shares @ values)
    loss = F.mse_loss(shares @ values, wanted)
    book.gradients("attention", "C6", loss, [("attention", "J11:K16", query), ("attention", "M11:N16", key)])


def kept(book, sheet, column, first, count, share):
    """Which examples are trained with: those whose drawn number is not below the share."""
    return book.constants(sheet, area(first, column, count, 1)).flatten() >= share


@model("titanic-network")
def titanic_network(book):
    rows = [[book.sheets["nnet"][row, column] for column in range(4)] for row in range(9, 9 + 2201)]
    inputs = [[kind == "1st", kind == "2nd", kind == "3rd", sex == "female", age == "child", True]
              for kind, sex, age, _ in rows]
    inputs = torch.tensor(inputs).double()
    survived = torch.tensor([end == "yes" for *_, end in rows]).double()
    weights = book.constants("nnet", "F5:K6").requires_grad_()
    prediction = F.relu(inputs @ weights.T).sum(1)
    trained = kept(book, "nnet", 11, 9, 2201, book.constants("nnet", "M4").item())
    error = (prediction - survived) ** 2
    right = (prediction > 0.5) == (survived == 1)
    book.values("nnet", "Q5", error[~trained].mean())
    book.values("nnet", "R4:R5", torch.stack([right[trained].double().mean(), right[~trained].double().mean()]))
    book.values("mmult", "C6", error.mean())
    book.gradients("nnet", "Q4", error[trained].mean(), [("nnet", "F5:K6", weights)])


@model("words")
def words(book):
    sheet = "next word"
    vocabulary = book.words(sheet, "A10:A23")
    table = book.constants(sheet, "B10:D23").requires_grad_()
    weights = book.constants(sheet, area(9, 6, 14, 7)).requires_grad_()
    numbers = [[vocabulary.index(w) for w in book.words(sheet, area(27, c, 118, 1))] for c in range(3)]
    first, second, following = torch.tensor(numbers)
    features = torch.cat([F.embedding(first, table), F.embedding(second, table)], 1)
    logits = F.linear(features, weights[:, :6], weights[:, 6])
    trained = kept(book, sheet, 70, 27, 118, book.constants(sheet, "C7").item())
    losses = F.cross_entropy(logits, following, reduction="none")
    book.values(sheet, "C5", losses[~trained].mean())
    parameters = [(sheet, "B10:D23", table), (sheet, area(9, 6, 14, 7), weights)]
    decay = book.constants(sheet, "C8").item()
    book.gradients(sheet, "C6", losses[trained].mean() + decay * ((table**2).sum() + (weights**2).sum()), parameters)
    entities(book)


def entities(book):
    sheet = "entities"
    days = book.constants(sheet, "B12:C18").requires_grad_()
    kiosks = book.constants(sheet, "B22:C25").requires_grad_()
    first = book.constants(sheet, "G12:K15").requires_grad_()
    second = book.constants(sheet, "G19:K19").requires_grad_()
    names = [book.words(sheet, "A12:A18"), book.words(sheet, "A22:A25")]
    day = torch.tensor([names[0].index(word) for word in book.words(sheet, "A29:A196")])
    kiosk = torch.tensor([names[1].index(word) for word in book.words(sheet, "B29:B196")])
    inputs = torch.cat([F.embedding(day, days), F.embedding(kiosk, kiosks)], 1)
    units = F.relu(F.linear(inputs, first[:, :4], first[:, 4]))
    prediction = F.linear(units, second[:, :4], second[:, 4]).flatten()
    trained = kept(book, sheet, 24, 28, 168, book.constants(sheet, "C7").item())
    errors = (prediction - book.constants(sheet, "C29:C196").flatten()) ** 2
    loss, validation = errors[trained].mean().sqrt(), errors[~trained].mean().sqrt()
    book.values(sheet, "C4:C5", torch.stack([loss, validation]))
    loss = loss + book.constants(sheet, "C8").item() * sum((t**2).sum() for t in (days, kiosks, first, second))
    ranges = [("B12:C18", days), ("B22:C25", kiosks), ("G12:K15", first), ("G19:K19", second)]
    book.gradients(sheet, "C6", loss, [(sheet, a1, tensor) for a1, tensor in ranges])


@model("digits")
def digits(book):
    sheet = "ten digits"
    labels = book.constants(sheet, area(28, 1, 200, 1)).flatten().long()
    pixels = book.constants(sheet, area(28, 4, 200, 100))
    first = book.constants(sheet, area(8, 4, 8, 101)).requires_grad_()
    second = book.constants(sheet, area(8, 108, 10, 9)).requires_grad_()
    units = F.relu(F.linear(pixels, first[:, :100], first[:, 100]))
    losses = F.cross_entropy(F.linear(units, second[:, :8], second[:, 8]), labels, reduction="none")
    trained = kept(book, sheet, 4 + 100 + 1 + 8 + 4 + 11 + 23 + 1 + 2, 28, 200, 0.25)
    book.values(sheet, "C5", losses[~trained].mean())
    parameters = [(sheet, area(8, 4, 8, 101), first), (sheet, area(8, 108, 10, 9), second)]
    decay = book.constants(sheet, "C8").item()
    book.gradients(sheet, "C6", losses[trained].mean() + decay * ((first**2).sum() + (second**2).sum()), parameters)
    drawn = book.constants("draw", "A6:J15").reshape(1, 100)
    units = F.relu(F.linear(drawn, first[:, :100], first[:, 100]))
    book.values("draw", "P7:P16", F.softmax(F.linear(units, second[:, :8], second[:, 8]), 1))
    three_or_seven(book, pixels, labels)


def three_or_seven(book, pixels, labels):
    sheet = "three or seven"
    weights = book.constants(sheet, "E7:N16").requires_grad_()
    bias = book.constants(sheet, "C9").requires_grad_()
    chosen = (labels == 3) | (labels == 7)
    count = int(chosen.sum())
    prediction = torch.sigmoid(pixels[chosen] @ weights.flatten() + bias.flatten())
    trained = kept(book, sheet, 107, 22, count, 0.25)
    errors = (prediction - (labels[chosen] == 3).double()) ** 2
    book.values(sheet, "C5", errors[~trained].mean())
    loss = errors[trained].mean() + book.constants(sheet, "C8").item() * (weights**2).sum()
    book.gradients(sheet, "C6", loss, [(sheet, "E7:N16", weights), (sheet, "C9", bias)])


if __name__ == "__main__":
    (HERE / "oracles").mkdir(exist_ok=True)
    for name in sys.argv[1:] or MODELS:
        book = Book(name)
        MODELS[name](book)
        (HERE / "oracles" / f"{name}.csv").write_text("\n".join(book.lines) + "\n")
        print(name, len(book.lines))
