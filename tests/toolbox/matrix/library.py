"""What each role may do with images, documents and collections."""

from django.core.files.uploadedfile import SimpleUploadedFile
from wagtail.models import Collection
from wagtail_factories import DocumentFactory

from content.models import CustomDocument, CustomImage
from tests.factories.content import ImageFactory
from tests.toolbox.matrix.world import EVERYONE, Action, World, opens, person


def add_image(world: World) -> bool:
    with ImageFactory.build().file.open("rb") as picture:
        upload = SimpleUploadedFile("tafel.jpg", picture.read(), "image/jpeg")
    data = {"title": "Tafel", "description": "Vier mensen aan een tafel", "file": upload}
    world.post("wagtailimages:add", **data)
    return CustomImage.objects.filter(title="Tafel").exists()


def _rename_image(world: World, image: CustomImage) -> bool:
    data = {"title": "Anders", "description": "Nog eens"}
    world.post("wagtailimages:edit", image.pk, **data)
    image.refresh_from_db()
    return image.title == "Anders"


def _image(**fields: object) -> CustomImage:
    return ImageFactory(collection=Collection.get_first_root_node(), **fields)


def change_own_image(world: World) -> bool:
    return _rename_image(world, _image(uploaded_by_user=world.user))


def change_image_of_others(world: World) -> bool:
    return _rename_image(world, _image(uploaded_by_user=person("A")))


def delete_image_of_others(world: World) -> bool:
    image = _image(uploaded_by_user=person("A"))
    world.post("wagtailimages:delete", image.pk)
    return not CustomImage.objects.filter(pk=image.pk).exists()


def see_image_of_others_to_choose(world: World) -> bool:
    image = _image(uploaded_by_user=person("A"))
    return image.title in world.get("wagtailimages_chooser:choose").content.decode()


def add_document(world: World) -> bool:
    upload = SimpleUploadedFile("kaart.txt", b"Wie vraag je?", "text/plain")
    world.post("wagtaildocs:add", title="Kaart", file=upload)
    return CustomDocument.objects.filter(title="Kaart").exists()


def _document(**fields: object) -> CustomDocument:
    return DocumentFactory(collection=Collection.get_first_root_node(), **fields)


def change_document_of_others(world: World) -> bool:
    document = _document(uploaded_by_user=person("A"))
    world.post("wagtaildocs:edit", document.pk, title="Anders")
    document.refresh_from_db()
    return document.title == "Anders"


def see_document_of_others_to_choose(world: World) -> bool:
    document = _document(uploaded_by_user=person("A"))
    return document.title in world.get("wagtaildocs_chooser:choose").content.decode()


def add_collection(world: World) -> bool:
    parent = Collection.get_first_root_node().pk
    world.post("wagtailadmin_collections:add", name="Foto’s 2027", parent=parent)
    return Collection.objects.filter(name="Foto’s 2027").exists()


LIBRARY = [
    Action("look at the images", EVERYONE, opens("wagtailimages:index")),
    Action("add an image", EVERYONE, add_image),
    Action("change an image of their own", EVERYONE, change_own_image),
    Action("change an image of somebody else", "MB", change_image_of_others),
    Action("delete an image of somebody else", "MB", delete_image_of_others),
    Action("choose an image of somebody else", EVERYONE, see_image_of_others_to_choose),
    Action("look at the documents", EVERYONE, opens("wagtaildocs:index")),
    Action("add a document", EVERYONE, add_document),
    Action("change a document of somebody else", "MB", change_document_of_others),
    Action("choose a document of somebody else", EVERYONE, see_document_of_others_to_choose),
    Action("make a collection", "B", add_collection),
]
